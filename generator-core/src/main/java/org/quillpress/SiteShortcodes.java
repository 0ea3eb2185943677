package org.quillpress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quillpress.markdown.Shortcode;
import org.quillpress.markdown.ShortcodeCall;
import org.quillpress.markdown.Shortcodes;
import org.quillpress.markdown.Signature;
import org.quillpress.model.Language;
import org.quillpress.model.Settings;
import org.quillpress.problem.Problems;
import org.quillpress.theme.ShortcodeFile;
import org.quillpress.theme.Theme;
import org.quillpress.theme.view.ShortcodeModel;
import org.quillpress.theme.view.ShortcodeSiteView;
import org.quillpress.work.Workers;

/**
 * The shortcodes of a site in one language: files of its own, then those that the program adds,
 * then files of the theme. Waits for the theme when the first text uses one. Thread-safe.
 */
final class SiteShortcodes implements Supplier<Shortcodes> {
  private final Settings settings;
  private final String language;
  private final Map<String, Shortcode> added;
  private final Workers.Later<Theme> theme;
  private final Problems problems;
  private volatile @Nullable Shortcodes found;

  SiteShortcodes(
      Settings settings,
      String language,
      Map<String, Shortcode> added,
      Workers.Later<Theme> theme,
      Problems problems) {
    this.settings = settings;
    this.language = language;
    this.added = added;
    this.theme = theme;
    this.problems = problems;
  }

  @Override
  public Shortcodes get() {
    Shortcodes known = found;
    if (known == null) {
      try {
        known = all(theme.get());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      found = known;
    }
    return known;
  }

  private Shortcodes all(Theme loaded) {
    ShortcodeSiteView site = site(loaded);
    Map<String, Shortcode> all = new HashMap<>();
    loaded.shortcodes().forEach((name, file) -> all.put(name, made(loaded, name, file, site)));
    Shortcodes.of(added)
        .forEach(
            (name, code) -> {
              ShortcodeFile file = loaded.shortcodes().get(name);
              if (file == null || !file.isOwn()) {
                all.put(name, code);
              }
            });
    return Shortcodes.of(all);
  }

  private ShortcodeSiteView site(Theme loaded) {
    Language own = null;
    for (Language each : settings.languages()) {
      own = each.code().equals(language) ? each : own;
    }
    String home = own == null ? "/" : own.home();
    return new ShortcodeSiteView(
        own == null ? settings.title() : own.title(),
        settings.address().absolute(home.substring(0, home.length() - 1)),
        settings.address().basePath(),
        language,
        loaded.settingValues(),
        loaded.labels(language).all());
  }

  private Shortcode made(Theme loaded, String name, ShortcodeFile file, ShortcodeSiteView site) {
    List<Signature.Parameter> parameters = new ArrayList<>();
    file.arguments()
        .forEach(
            (argument, required) ->
                parameters.add(new Signature.Parameter(argument, required, file.isPlaced())));
    Signature signature =
        new Signature(
            parameters, false, file.isOpen(), Signature.Inner.valueOf(file.inner().name()));
    return new Shortcode() {
      @Override
      public String html(ShortcodeCall call) {
        ShortcodeModel model =
            new ShortcodeModel(
                call.args(),
                call.innerHtml().isEmpty() ? null : call.innerHtml(),
                call.innerText().isEmpty() ? null : call.innerText(),
                site);
        return loaded.shortcode(name, model, call.named(), problems);
      }

      @Override
      public Signature signature() {
        return signature;
      }
    };
  }
}
