package org.quillpress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quillpress.content.Configuration;
import org.quillpress.content.Content;
import org.quillpress.content.ContentReader;
import org.quillpress.content.Keeping;
import org.quillpress.content.ReadTexts;
import org.quillpress.content.SettingsReader;
import org.quillpress.content.ValuePlaces;
import org.quillpress.explain.Decisions;
import org.quillpress.files.ByteStore;
import org.quillpress.files.SubTree;
import org.quillpress.markdown.ExternalLinks;
import org.quillpress.markdown.Formulas;
import org.quillpress.markdown.Labels;
import org.quillpress.markdown.Markdown;
import org.quillpress.markdown.RawHtml;
import org.quillpress.markdown.Switch;
import org.quillpress.math.Formula;
import org.quillpress.math.Tex;
import org.quillpress.model.Language;
import org.quillpress.model.LeftOut;
import org.quillpress.model.LinkRules;
import org.quillpress.model.Replacements;
import org.quillpress.model.Settings;
import org.quillpress.model.Taxonomy;
import org.quillpress.plan.Output;
import org.quillpress.plan.Places;
import org.quillpress.plan.Plan;
import org.quillpress.plan.Planner;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.search.KeptBlocks;
import org.quillpress.search.SearchIndex;
import org.quillpress.theme.SettingValue;
import org.quillpress.theme.Theme;
import org.quillpress.theme.ThemeSources;
import org.quillpress.work.Timings;
import org.quillpress.work.Workers;

/** Reads and plans a site: all that is decided before anything is rendered. */
final class SiteReader {
  private static final String BASE = "base";

  private final SiteGenerator.Parts parts;
  private final SourceTrees trees;
  private final Set<String> inSource;
  private final Instant now;
  private final Timings timings;
  private final Problems problems;

  /** What templates of shortcodes tell while texts are read. */
  private final Problems ofShortcodes = new Problems();

  private @Nullable ContentReader reader;
  private Function<Workers.Work<?>, Optional<Keeping>> kept = theme -> Optional.empty();

  /**
   * Prepares to read.
   *
   * @param inSource folders of the source that the build writes, empty text for one that is or
   *     holds the source
   */
  SiteReader(
      SiteGenerator.Parts parts,
      SourceTrees trees,
      Set<String> inSource,
      Instant now,
      Timings timings,
      Problems problems) {
    this.parts = parts;
    this.trees = trees;
    this.inSource = inSource;
    this.now = now;
    this.timings = timings;
    this.problems = problems;
  }

  /**
   * The same; what it makes of texts and for the search is kept for later builds.
   *
   * @param more asked before texts are read, and again after, with what waits until the theme is
   *     read
   */
  SiteReader keeping(Function<Workers.Work<?>, Optional<Keeping>> more) {
    kept = more;
    return this;
  }

  private Optional<Keeping> kept(Workers.Later<Theme> theme) {
    return kept.apply(theme::get);
  }

  /** What is kept of the search, for which all that was read so far counts, and nothing else. */
  private Optional<KeptBlocks> keptBlocks(Workers.Later<Theme> theme) throws IOException {
    Optional<Keeping> keeping = kept(theme);
    if (keeping.isPresent()) {
      keeping.get().others();
    }
    return keeping.map(KeptBlocks::new);
  }

  /**
   * What lasts from one reading to the next.
   *
   * @param texts that were read already
   * @param theme as it was loaded last
   * @param newest whether only the newest stories and pages are read, where there are many
   */
  record Lasting(ReadTexts texts, HeldTheme theme, boolean newest) {}

  /** Loads a theme that is still to be checked. */
  @FunctionalInterface
  interface Loader {
    Theme load(Settings settings, Problems told) throws IOException;
  }

  /**
   * Reads the site.
   *
   * @param store for what does not fit into memory; must be open as long as the site is used
   * @param lasting of an earlier reading; without one, the search index is made as well
   * @return empty if there is no site that could be read; with errors among the problems it is not
   *     complete
   */
  Optional<Decisions> read(Workers workers, ByteStore store, Optional<Lasting> lasting)
      throws IOException {
    parts.listener().progress("read", 0, 0);
    timings.stage("read");
    Configuration configuration =
        SettingsReader.read(trees.site(), parts.environment(), parts.overrides(), problems);
    Settings settings = configuration.settings();
    if (inSource.stream().anyMatch(folder -> isSource(folder, settings))) {
      problems.add(
          Problem.error("output-folder", Place.SITE, "the output folder is one of the source's")
              .withHint("name another, such as target/site"));
      return Optional.empty();
    }
    if (!hasBase()) {
      return Optional.empty();
    }
    boolean newest = lasting.filter(Lasting::newest).isPresent();
    HeldTheme held = lasting.map(Lasting::theme).orElseGet(HeldTheme::new);
    // beside the reading of the sources, which asks for labels only where a text needs some
    Workers.Later<Theme> theme = workers.begin(() -> theme(settings, held, newest));
    ContentReader content =
        new ContentReader(
            configuration,
            new ContentReader.Choice(
                now,
                parts.drafts(),
                parts.scheduled(),
                parts.strict(),
                parts.textMemory(),
                inSource,
                () -> theme.get().files(),
                timings,
                lasting.map(Lasting::texts),
                newest,
                kept(theme)),
            editions(settings, theme),
            // of comments, whose authors use no shortcodes
            markdown(settings, settings.language(), theme, true).build(),
            store,
            workers,
            problems,
            parts.stories());
    Content read = content.read(trees.site());
    reader = content;
    problems.addAll(ofShortcodes.list());
    if (!ofShortcodes.list().isEmpty()) {
      lasting.ifPresent(known -> known.texts().distrust());
    }
    // what is wrong with the theme is told with the whole site
    Optional<Workers.Later<HeldTheme>> check =
        newest && !read.isPart()
            ? Optional.of(workers.begin(() -> checked(held)))
            : Optional.empty();
    timings.stage("search index");
    List<Output> index =
        problems.hasErrors() || lasting.isPresent()
            ? List.of()
            : index(read, theme.get(), workers, keptBlocks(theme));
    timings.stage("plan");
    Plan plan = Plan.of(read.site(), planners(theme.get(), index), places(settings));
    problems.addAll(plan.problems());
    if (check.isPresent()) {
      check.get().get();
    }
    return Optional.of(
        new Decisions(
            trees.site(),
            settings,
            read,
            plan,
            theme.get(),
            leftOut(read, plan),
            file -> content.account(trees.site(), file)));
  }

  private static List<LeftOut> leftOut(Content content, Plan plan) {
    return Stream.concat(content.leftOut().stream(), plan.leftOut().stream())
        .sorted()
        .distinct()
        .toList();
  }

  /**
   * What was read, after a change of nothing but what texts say and which terms they name.
   *
   * @param before what this reader read, or what it made of that by this method
   * @param changed files of the source
   * @param moment of the change
   * @return empty if more than that may have changed, so that all is to be read again
   */
  Optional<Edit> edited(Decisions before, Collection<String> changed, Instant moment)
      throws IOException {
    boolean inTime = !moment.isBefore(now) && moment.isBefore(before.content().until());
    // a program's own code may look at more than the texts that are others
    if (reader == null || !inTime || !parts.isPlain()) {
      return Optional.empty();
    }
    Optional<ContentReader.Edit> edit =
        reader.edited(before.content(), changed).filter(read -> ofShortcodes.list().isEmpty());
    return edit.map(read -> edited(before, read));
  }

  private Edit edited(Decisions before, ContentReader.Edit edit) {
    Content content = edit.content();
    List<Planner> planners = planners(before.theme(), List.of());
    Plan plan =
        before.plan().with(edit.change(), content.site(), planners, places(before.settings()));
    boolean stands = plan.leftOut().equals(before.plan().leftOut());
    return new Edit(
        new Decisions(
            before.source(),
            before.settings(),
            content,
            plan,
            before.theme(),
            stands ? before.leftOut() : leftOut(content, plan),
            before.accounts()),
        edit.change());
  }

  /**
   * A site after a change of texts.
   *
   * @param change the stories that are others
   */
  record Edit(Decisions decisions, Replacements change) {}

  /**
   * The files that search is made with.
   *
   * @param kept what was made for it in earlier builds
   */
  static List<Output> index(
      Content content, Theme theme, Workers workers, Optional<KeptBlocks> kept) throws IOException {
    return SearchIndex.of(content.site(), content.bodies(), dates(theme), workers, kept);
  }

  /** Whether a folder is the source, or among the folders that a build reads. */
  private static boolean isSource(String folder, Settings settings) {
    Settings.Folders folders = settings.folders();
    Stream<String> read =
        Stream.of(
                folders.stories().stream(),
                folders.pages().stream(),
                folders.files().stream(),
                settings.taxonomies().stream().map(Taxonomy::name),
                Stream.of(
                    "stories", "pages", "static", "theme", "comments", "data", "_data", "_posts"))
            .flatMap(names -> names);
    return folder.isEmpty()
        || read.map(name -> name.replaceFirst("/?\\*.*", ""))
            .anyMatch(name -> !name.isEmpty() && (folder + "/").startsWith(name + "/"));
  }

  private Places places(Settings settings) {
    ValuePlaces values = new ValuePlaces(trees.site(), settings);
    return new Places() {
      @Override
      public Place address(String source) {
        return values.of(source, "permalink", "slug");
      }

      @Override
      public Place alias(String source, String path) {
        return values.alias(source, path);
      }
    };
  }

  private boolean hasBase() {
    if (trees.themes().containsKey(BASE)) {
      return true;
    }
    problems.add(
        Problem.error(
                "theme-base", Place.SITE, "there is no theme \"base\", which all themes stand on")
            .withHint(
                "put quillpress-themes on the class path and add .extensions(ServiceLoader.load(SiteExtension.class))"));
    return false;
  }

  /**
   * The theme of the site.
   *
   * @param newest whether a page of the newest stories is wanted soon, and no check
   */
  private Theme theme(Settings settings, HeldTheme held, boolean newest) throws IOException {
    Theme theme = held.get(settings, this::theme, problems);
    if (newest) {
      theme.prepare("home");
    } else {
      held.check(problems);
    }
    return theme;
  }

  private HeldTheme checked(HeldTheme held) {
    held.check(problems);
    return held;
  }

  private Theme theme(Settings settings, Problems told) throws IOException {
    ThemeSources sources = Themes.of(SubTree.of(trees.site(), "theme"), trees.themes());
    Settings.ThemeChoice choice = settings.theme();
    Map<String, SettingValue> values = new LinkedHashMap<>();
    choice
        .settings()
        .forEach(
            (key, value) -> {
              Place place = choice.places().getOrDefault(key, choice.place());
              values.put(key, new SettingValue(String.valueOf(value), place));
            });
    return Theme.read(sources, choice.name(), choice.place(), values, told, timings, parts.trace());
  }

  /** What reads the texts of each edition, in whose language it puts its own words. */
  private Map<String, Markdown> editions(Settings settings, Workers.Later<Theme> theme) {
    boolean escape = settings.policy().rawHtml() == Settings.RawHtml.ESCAPE;
    Map<String, Markdown> editions = new LinkedHashMap<>();
    for (Language language : settings.languages()) {
      String code = language.code();
      SiteShortcodes shortcodes =
          new SiteShortcodes(settings, code, parts.shortcodes(), theme, ofShortcodes);
      editions.put(code, markdown(settings, code, theme, escape).shortcodes(shortcodes).build());
    }
    return editions;
  }

  private Markdown.Builder markdown(
      Settings settings, String language, Workers.Later<Theme> theme, boolean escape) {
    Markdown.Builder builder =
        Markdown.builder()
            .rawHtml(escape ? RawHtml.ESCAPE : RawHtml.ALLOW)
            .labels(() -> labels(language, theme))
            .externalLinks(external(settings))
            .language(language)
            .trace(parts.trace())
            .with(switches(settings.markdown()))
            .formulas(SiteReader::formula);
    if (settings.markdown().highlight()) {
      builder.code(new Colours(parts.highlighter()));
    }
    parts.markdown().forEach(builder::extension);
    return builder;
  }

  private static Formulas.Read formula(String tex, boolean display) {
    Formula formula = Tex.read(tex, display);
    return new Formulas.Read(formula.mathml(), formula.error());
  }

  private static Set<Switch> switches(Settings.MarkdownRules rules) {
    Set<Switch> switches = EnumSet.noneOf(Switch.class);
    if (rules.typography()) {
      switches.add(Switch.TYPOGRAPHY);
    }
    if (rules.marks()) {
      switches.add(Switch.MARKS);
    }
    if (rules.wikiLinks()) {
      switches.add(Switch.WIKI_LINKS);
    }
    if (rules.math()) {
      switches.add(Switch.MATH);
    }
    return switches;
  }

  private static Function<String, SearchIndex.Dates> dates(Theme theme) {
    return language -> day -> theme.labels(language).date(day, "dateLong");
  }

  private static Labels labels(String language, Workers.Later<Theme> theme) {
    try {
      Theme ready = theme.get();
      return Labels.of(label -> ready.labels(language).text(label.key()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ExternalLinks external(Settings settings) {
    LinkRules.External external = settings.policy().links().external();
    return new ExternalLinks(
        settings.address().home(), external.attributes(), Set.copyOf(external.except()));
  }

  private List<Planner> planners(Theme theme, List<Output> index) {
    List<Planner> planners = new ArrayList<>(parts.planners());
    planners.add(site -> index.stream());
    planners.add(
        site ->
            theme.assets().stream()
                .map(asset -> new Output.Made(asset.path(), asset.file(), asset::bytes)));
    return planners;
  }
}
