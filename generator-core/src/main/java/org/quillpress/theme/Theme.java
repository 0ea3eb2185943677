package org.quillpress.theme;

import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.theme.view.AssetView;
import org.quillpress.theme.view.PageModel;
import org.quillpress.theme.view.ShortcodeModel;
import org.quillpress.theme.view.SiteView;
import org.quillpress.work.Timings;

/**
 * A theme ready for use: layouts that turn a {@link PageModel} into text, labels, settings and
 * assets. Immutable and thread-safe.
 *
 * <p>Each file is looked up in the site's own {@code theme/} folder, then in the theme, then in the
 * themes that it extends, the built-in {@code base} last. Templates are Mustache with inheritance
 * and dynamic partials. They see views and maps and nothing else, they cannot run code, and they
 * can include no file that is not one of the theme's partials.
 */
public final class Theme {
  /** The site, and the part of it that has a name of its own: both of {@link PageModel}. */
  private static final String SITE = "site";

  private static final String DATA = "data";
  private static final List<String> REQUIRED = List.of("404", "list", "story");
  private static final Map<String, String> FALL_BACKS =
      Map.ofEntries(
          Map.entry("home", "list"),
          Map.entry("tag", "list"),
          Map.entry("category", "list"),
          Map.entry("author", "list"),
          Map.entry("series", "list"),
          Map.entry("archive", "list"),
          Map.entry("tags", "list"),
          Map.entry("categories", "list"),
          Map.entry("authors", "list"),
          Map.entry("search", "list"),
          Map.entry("subscribe", "list"),
          Map.entry("page", "story"));

  private final String name;
  private final Templates templates;
  private final LabelFiles labels;
  private final List<ThemeSetting> settings;
  private final Map<String, Object> values;
  private final Assets.Found assets;
  private final NavigableSet<String> files = new TreeSet<>();
  private final List<Layer> layers;
  private final Map<String, ShortcodeFile> shortcodes = new TreeMap<>();
  private final Map<String, Mustache> compiled = new ConcurrentHashMap<>();
  private final PageText.Shared shared;
  private final boolean traced;

  private Theme(
      ThemeChain chain,
      Map<String, SettingValue> typed,
      YamlReader yaml,
      Problems problems,
      Timings timings,
      boolean traced)
      throws IOException {
    this.traced = traced;
    name = chain.name();
    shared = new PageText.Shared(timings);
    settings = chain.settings();
    values = Settings.values(settings, typed, problems);
    templates = Templates.read(chain.layers(), traced, problems);
    templates
        .shortcodes()
        .forEach(
            (key, template) ->
                shortcodes.put(
                    key.toLowerCase(Locale.ROOT), ShortcodeFile.of(key, template, problems)));
    labels = LabelFiles.read(chain.layers(), yaml, problems);
    assets = Assets.read(chain.layers(), problems);
    layers = List.copyOf(chain.layers());
    chain.layers().forEach(layer -> files.add(layer.place() + Manifest.FILE));
    files.addAll(templates.sources());
    files.addAll(labels.sources());
    files.addAll(assets.sources());
  }

  /**
   * Loads a theme and checks every template that a layout reaches against the contract.
   *
   * @param sources where themes come from
   * @param name the theme that the site asks for; {@code base} is taken if there is none of it
   * @param namedAt where it asks for it
   * @param settings the site's values for the theme's settings
   * @param problems gets all that is wrong: with an error among them, pages may lack parts
   * @throws IOException if a file cannot be read
   * @throws IllegalArgumentException if {@code sources} has no theme {@code base}
   */
  public static Theme load(
      ThemeSources sources,
      String name,
      Place namedAt,
      Map<String, SettingValue> settings,
      Problems problems)
      throws IOException {
    Theme theme = read(sources, name, namedAt, settings, problems, Timings.NONE, false);
    theme.check(problems);
    return theme;
  }

  /**
   * {@linkplain #load(ThemeSources, String, Place, Map, Problems) Loads} a theme that is still to
   * be {@linkplain #check(Problems) checked}, which need not be waited for where a page is wanted
   * soon.
   *
   * @param timings gets how long each template takes
   * @param traced whether elements get the attribute {@link org.quillpress.problem.MadeBy#NAME}
   */
  public static Theme read(
      ThemeSources sources,
      String name,
      Place namedAt,
      Map<String, SettingValue> settings,
      Problems problems,
      Timings timings,
      boolean traced)
      throws IOException {
    ThemeChain chain = ThemeChain.of(sources, name, namedAt, problems);
    return new Theme(chain, settings, sources.yaml(), problems, timings, traced);
  }

  /**
   * Checks all languages of its labels, and every template that a layout reaches against the
   * contract.
   *
   * @param problems gets what is wrong
   */
  public void check(Problems problems) {
    labels.check(problems);
    for (String required : REQUIRED) {
      if (templates.layout(required) == null) {
        String message = "the theme \"" + name + "\" has no layout \"" + required + "\"";
        problems.add(
            Problem.error("theme-layout", Place.SITE, message)
                .withHint("make layouts/" + required + ".mustache"));
      }
    }
    Contract contract = Contract.of(labels.texts(), values.keySet(), assets.keys());
    NameCheck names = new NameCheck(templates, contract, problems);
    for (String layout : templates.layoutNames()) {
      Template template = templates.layout(layout);
      if (template != null) {
        names.layout(template);
      }
    }
    for (ShortcodeFile file : shortcodes.values()) {
      Template template = templates.shortcodes().get(file.name());
      if (template != null) {
        names.shortcode(template, file.names());
      }
    }
  }

  /** The shortcodes that texts can use, by their names in lower case. */
  public Map<String, ShortcodeFile> shortcodes() {
    return shortcodes;
  }

  /**
   * What a shortcode makes of a use of it.
   *
   * @param name one of {@link #shortcodes()}
   * @param model what its template sees beside its arguments
   * @param arguments values by the names of arguments
   * @param problems gets what only shows when it is made
   * @return HTML
   */
  public String shortcode(
      String name, ShortcodeModel model, Map<String, String> arguments, Problems problems) {
    ShortcodeFile file = shortcodes.get(name);
    Template template = file == null ? null : templates.shortcodes().get(file.name());
    if (file == null || template == null) {
      throw new IllegalArgumentException("shortcode is unknown: " + name);
    }
    // a name that is not given must not be looked for further out
    Map<String, @Nullable String> all = new HashMap<>();
    file.arguments().keySet().forEach(argument -> all.put(argument, null));
    for (int i = 0; i < model.args().size(); i++) {
      all.put(Integer.toString(i), model.args().get(i));
    }
    all.putAll(arguments);
    Scopes scopes = new Scopes();
    scopes.add(all);
    scopes.add(model);
    return new String(render(template, scopes, problems), StandardCharsets.UTF_8);
  }

  /**
   * Forgets what was written for cards, which would stay in memory, when a site is read anew. Call
   * while no page is made.
   */
  public void forgetCards() {
    shared.repeats.clear();
  }

  /** The name by which it was found. */
  public String name() {
    return name;
  }

  /** Whether elements of its templates tell which line made them. */
  public boolean isTraced() {
    return traced;
  }

  /** Whether a layout is there, or one that stands in for it. */
  public boolean has(String layout) {
    return template(layout).isPresent();
  }

  /** Whether a layout is for a kind of page, and not for those that ask for it by its name. */
  public static boolean isKind(String layout) {
    return FALL_BACKS.containsKey(layout) || REQUIRED.contains(layout);
  }

  /**
   * The files in which a layout is looked for, in that order, down to the one that is taken, which
   * is the last.
   */
  public List<String> lookup(String layout) {
    List<String> tried = new ArrayList<>();
    String wanted = layout;
    while (wanted != null) {
      Template found = templates.layout(wanted);
      for (Layer layer : layers) {
        String folder = layer.place();
        String file = folder + "layouts/" + wanted + Templates.SUFFIX;
        tried.add(file);
        if (found != null && found.file().equals(file)) {
          return List.copyOf(tried);
        }
      }
      wanted = FALL_BACKS.get(wanted);
    }
    return List.copyOf(tried);
  }

  /**
   * The trees in which a file of the theme is looked for, the nearest first: {@code theme/} of the
   * site, {@code themes/broadsheet/}, {@code themes/base/}.
   */
  public List<Layer> layers() {
    return layers;
  }

  /** The names of all layouts that are there themselves, sorted. */
  public NavigableSet<String> layouts() {
    return templates.layoutNames();
  }

  /**
   * The files that it is made of, of each path the one that wins: {@code
   * theme/layouts/story.mustache} of the site's own folder, {@code themes/base/labels/en.yaml} of a
   * theme; sorted.
   */
  public NavigableSet<String> files() {
    return Collections.unmodifiableNavigableSet(files);
  }

  /**
   * Turns a page into text.
   *
   * @param layout a name for which {@link #has(String)}
   * @param page what the layout shows
   * @param problems gets what only shows when a page is made: a partial that a value names and that
   *     is not there, or templates that include each other without an end
   * @return the page in UTF-8, as far as it could be made
   * @throws IllegalArgumentException if there is no such layout
   */
  public byte[] render(String layout, PageModel page, Problems problems) {
    Template template =
        template(layout)
            .orElseThrow(() -> new IllegalArgumentException("layout is unknown: " + layout));
    Scopes scopes = new Scopes();
    scopes.add(page);
    return render(template, scopes, problems);
  }

  private byte[] render(Template template, Scopes scopes, Problems problems) {
    PageText out = PageText.begin(shared, problems);
    try {
      out.run(compiled(template), template.file(), scopes);
    } catch (PageText.Endless | StackOverflowError e) {
      Place included = out.included();
      Problem problem =
          Problem.error(
              "theme-endless",
              included == null ? Place.of(template.file()) : included,
              "the templates include each other without an end");
      problems.add(problem.withHint("look for a partial that includes itself, here or further up"));
    } catch (MustacheException e) {
      String message = "the layout cannot be used: " + e.getMessage();
      problems.add(
          Problem.error("theme-syntax", Place.of(template.file()), message)
              .withHint("look for a tag that is not closed"));
    }
    return out.end();
  }

  /** Makes ready to render a layout, so that the first page of it need not wait for that. */
  public void prepare(String layout) {
    try {
      template(layout).ifPresent(this::compiled);
    } catch (PageText.Endless | MustacheException | StackOverflowError e) {
      // told when a page is made
      return;
    }
  }

  private Mustache compiled(Template template) {
    Mustache ready = compiled.get(template.path());
    return ready == null
        ? compiled.computeIfAbsent(template.path(), any -> Engine.compile(templates, template, ""))
        : ready;
  }

  /**
   * What a layout and all that it includes can show of {@link SiteView}: the names of its
   * components, of which pages of this layout show no other.
   *
   * @throws IllegalArgumentException if there is no such layout
   */
  public Set<String> ofSite(String layout) {
    Template template =
        template(layout)
            .orElseThrow(() -> new IllegalArgumentException("layout is unknown: " + layout));
    Set<String> names = new HashSet<>();
    templates.addNames(template, names, new HashSet<>());
    // within a section on the site itself any name can be one of its own
    boolean isOpen = names.contains(SITE);
    Set<String> asked = new HashSet<>();
    for (String name : names) {
      List<String> words = List.of(name.split("\\."));
      if (isOpen || name.startsWith(DATA)) {
        asked.addAll(words);
      } else if (words.size() > 1 && words.get(0).equals(SITE)) {
        asked.add(words.get(1));
      }
    }
    Set<String> shown = new HashSet<>();
    for (RecordComponent component : SiteView.class.getRecordComponents()) {
      String name = component.getName();
      if (asked.contains(name) || asked.contains(Shape.flag(name))) {
        shown.add(name);
      }
    }
    return shown;
  }

  private Optional<Template> template(String layout) {
    Template own = templates.layout(layout);
    if (own != null) {
      return Optional.of(own);
    }
    String other = FALL_BACKS.get(layout);
    return other == null ? Optional.empty() : Optional.ofNullable(templates.layout(other));
  }

  /** The words that it prints in a language such as {@code pt-BR}; in English what it lacks. */
  public Labels labels(String lang) {
    return labels.of(lang);
  }

  /** The settings that it offers, its own first. */
  public List<ThemeSetting> settings() {
    return settings;
  }

  /**
   * The values for {@code site.settings}: text, and {@link Boolean} for a switch. A choice {@code
   * measure} with the values {@code narrow} and {@code wide} also gives the flags {@code
   * measureIsNarrow} and {@code measureIsWide}.
   */
  public Map<String, Object> settingValues() {
    return values;
  }

  /** The files to publish with every site, by path. */
  public List<ThemeAsset> assets() {
    return assets.files();
  }

  /**
   * The values for {@code page.assets}.
   *
   * @param url makes the address to print of a path in the published site
   */
  public Map<String, AssetView> assetViews(UnaryOperator<String> url) {
    Map<String, AssetView> views = new LinkedHashMap<>();
    for (ThemeAsset asset : assets.files()) {
      views.put(asset.key(), new AssetView(url.apply(asset.path()), asset.integrity()));
    }
    return Collections.unmodifiableMap(views);
  }

  /** Says that a layout which somebody typed is unknown, and which are known. */
  public Problem unknownLayout(String typed, Place place) {
    String near = Nearest.hint(typed, layouts());
    return Problem.error("theme-layout", place, "the theme has no layout \"" + typed + "\"")
        .withHint(near.isEmpty() ? "it has " + String.join(", ", layouts()) : near);
  }
}
