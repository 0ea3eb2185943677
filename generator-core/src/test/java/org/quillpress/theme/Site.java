package org.quillpress.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.theme.view.PageModel;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A site with themes in text: {@code site} holds its own theme folder, {@code base} is added to.
 */
final class Site {
  private final Map<String, Map<String, String>> themes = new TreeMap<>();
  private final Map<String, String> own = new HashMap<>();
  private final Map<String, SettingValue> settings = new LinkedHashMap<>();
  final Problems problems = new Problems();

  Site() {
    for (String layout : List.of("story", "list", "404")) {
      theme("base", "layouts/" + layout + ".mustache", layout);
    }
  }

  Site own(String path, String text) {
    own.put(path, text);
    return this;
  }

  Site theme(String name, String path, String text) {
    themes.computeIfAbsent(name, any -> new HashMap<>()).put(path, text);
    return this;
  }

  Site setting(String key, String value) {
    settings.put(key, new SettingValue(value, Place.of("site.yaml", 1, 1)));
    return this;
  }

  Theme load(String name) {
    ThemeSources sources =
        new ThemeSources(
            MapTree.of(own),
            themes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> MapTree.of(each.getValue()))),
            (file, text, found) -> yaml(text));
    try {
      return Theme.load(sources, name, Place.of("site.yaml", 2, 8), settings, problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a page by a layout of the base theme. */
  String render(String layout, PageModel page) {
    return new String(load("base").render(layout, page, problems), StandardCharsets.UTF_8);
  }

  /** The text of a template with a page, the template being the layout of stories. */
  static String text(String template, PageModel page) {
    return new Site().own("layouts/story.mustache", template).render("story", page);
  }

  /** {@code theme/layouts/story.mustache:1:1 theme-name message (hint)} of each problem. */
  List<String> messages() {
    return problems.list().stream().map(Site::message).toList();
  }

  private static String message(Problem problem) {
    String hint = problem.hint().isEmpty() ? "" : " (" + problem.hint() + ")";
    return problem.place() + " " + problem.code() + " " + problem.message() + hint;
  }

  private static Map<String, ?> yaml(String text) {
    Map<String, ?> top = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    return top == null ? Map.of() : top;
  }
}
