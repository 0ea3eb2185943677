package org.quillpress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quillpress.audit.SiteAudit;
import org.quillpress.content.Configuration;
import org.quillpress.content.Content;
import org.quillpress.content.ContentReader;
import org.quillpress.content.SettingsReader;
import org.quillpress.content.ValuePlaces;
import org.quillpress.explain.Decisions;
import org.quillpress.explain.Explainer;
import org.quillpress.explain.Explanation;
import org.quillpress.files.ByteStore;
import org.quillpress.files.Publication;
import org.quillpress.files.Published;
import org.quillpress.files.Readings;
import org.quillpress.files.SubTree;
import org.quillpress.files.Target;
import org.quillpress.markdown.ExternalLinks;
import org.quillpress.markdown.Formulas;
import org.quillpress.markdown.Labels;
import org.quillpress.markdown.Markdown;
import org.quillpress.markdown.RawHtml;
import org.quillpress.markdown.Switch;
import org.quillpress.math.Formula;
import org.quillpress.math.Tex;
import org.quillpress.model.CheckRules;
import org.quillpress.model.Language;
import org.quillpress.model.LeftOut;
import org.quillpress.model.LinkRules;
import org.quillpress.model.Settings;
import org.quillpress.model.Taxonomy;
import org.quillpress.plan.Output;
import org.quillpress.plan.Places;
import org.quillpress.plan.Plan;
import org.quillpress.plan.Planner;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.render.Renderer;
import org.quillpress.search.SearchIndex;
import org.quillpress.theme.SettingValue;
import org.quillpress.theme.Theme;
import org.quillpress.theme.ThemeSources;
import org.quillpress.work.Timings;
import org.quillpress.work.Workers;

/** One run of a generator: read, plan, render, publish. A stage with errors is the last one. */
final class Build {
  private static final int TOLD_EVERY = 64;
  private static final long FEED_MEMORY = 16L * 1024 * 1024;
  private static final String BASE = "base";

  private final SiteGenerator.Parts parts;
  private final SourceTrees given;
  private final SourceTrees trees;
  private final Readings readings = new Readings();
  private final Target target;
  private final Set<String> inSource;
  private final Problems problems = new Problems();
  private final Instant now;
  private final Timings timings;

  /**
   * Prepares a run.
   *
   * @param inSource folders of the source that the build writes, empty text for one that is or
   *     holds the source
   */
  Build(SiteGenerator.Parts parts, Target target, Set<String> inSource) {
    this.parts = parts;
    this.given = parts.trees().without(inSource);
    this.trees = parts.isPlain() ? given.notedIn(readings) : given;
    this.now = parts.clock().instant();
    this.timings = parts.profile().isPresent() ? Timings.begun() : Timings.NONE;
    this.target = target;
    this.inSource = inSource;
  }

  /** What is done once all is decided. */
  private interface End<T> {
    T of(Decisions decisions, Workers workers) throws IOException;
  }

  BuildResult run() throws IOException {
    problems.addAll(target.problems());
    Optional<Target.Standing> standing = standing();
    Optional<LastBuild> last = standing.flatMap(stands -> LastBuild.of(stands.memo()));
    if (last.isEmpty() || !holds(last.get())) {
      return build();
    }
    BuildResult again = last.get().result(standing.get().files());
    if (parts.verify()) {
      return verified(again, build(), last.get());
    }
    return parts.profile().isPresent() ? build() : again;
  }

  private Optional<Target.Standing> standing() {
    // the program is asked for before it builds: its files may change in the meantime
    if (!parts.isPlain() || Program.ID.isEmpty() || problems.hasErrors()) {
      return Optional.empty();
    }
    try {
      return target.standing();
    } catch (IOException e) {
      // who publishes meets it again, and only if there is something to publish
      return Optional.empty();
    }
  }

  /** Whether a build would come to the same as the last one. */
  private boolean holds(LastBuild last) {
    try (Workers workers = Workers.of(parts.threads())) {
      return last.holdsFor(maker(), now, given, workers);
    } catch (IOException | RuntimeException e) {
      // what cannot be read may be needed no longer; if it is, the build tells what is wrong
      return false;
    }
  }

  /** The result of a whole build that should be that of the last one. */
  private BuildResult verified(BuildResult again, BuildResult whole, LastBuild last) {
    // somebody may have changed the sources in between
    if (!again.equals(whole) && holds(last)) {
      throw new IllegalStateException(
          "a build that finds nothing changed would have been wrong, which is a defect of"
              + " Quillpress: please report it. Expected: "
              + again.report()
              + "but: "
              + whole.report());
    }
    return whole;
  }

  private BuildResult build() throws IOException {
    Optional<BuildResult> result =
        decide(
            (decisions, workers) ->
                problems.hasErrors() ? failed(decisions.leftOut()) : publish(decisions, workers));
    timings.stage("");
    parts.profile().ifPresent(told -> told.accept(Profile.of(timings, parts.threads())));
    return result.isPresent() ? result.get() : failed(List.of());
  }

  /** What lets the next run know whether it would come to the same. */
  private byte[] memo(Decisions decisions, BuildResult result) throws IOException {
    boolean known = parts.isPlain() && Program.ID.isPresent() && !readings.isUnsteady();
    Instant until = decisions.content().until();
    return known ? new LastBuild(maker(), now, until, readings, result).bytes() : new byte[0];
  }

  private String maker() {
    return LastBuild.maker(parts, inSource);
  }

  /** Tells what a run decides about some files, and publishes nothing. */
  List<Explanation> explain(List<String> typed) throws IOException {
    Quotes quotes = new Quotes(trees.site());
    List<Explanation> found = new ArrayList<>();
    Optional<Boolean> decided =
        decide(
            (decisions, workers) -> {
              Renderer renderer = renderer(decisions);
              Explainer explainer =
                  new Explainer(
                      decisions,
                      renderer,
                      output -> bytes(output, renderer, parts.processors()),
                      workers,
                      problems);
              for (String each : typed) {
                Explanation explanation = explainer.of(each);
                found.add(explanation.with(quotes.in(explanation.problems())));
              }
              return true;
            });
    if (decided.isEmpty()) {
      for (String each : typed) {
        Explanation explanation = Explainer.none(each, problems);
        found.add(explanation.with(quotes.in(explanation.problems())));
      }
    }
    return found;
  }

  /** What an audit found in a site that was rendered and not published. */
  record Audited(
      boolean complete,
      int pages,
      List<Problem> told,
      List<Problem> found,
      CheckRules rules,
      Map<String, Place> outside) {}

  /** Renders the site, and has each of its files looked at. */
  Audited audit() throws IOException {
    Optional<Audited> audited =
        decide(
            (decisions, workers) -> {
              CheckRules rules = decisions.settings().policy().check();
              if (problems.hasErrors()) {
                return new Audited(false, 0, quoted(), List.of(), rules, Map.of());
              }
              Renderer renderer = renderer(decisions);
              List<Output> outputs = decisions.plan().outputs();
              SiteAudit audit =
                  new SiteAudit(trees.site(), decisions.content().site(), decisions.plan());
              workers.each(
                  outputs.size(),
                  i -> {
                    Output output = outputs.get(i);
                    // not yet with relative addresses
                    audit.look(output, bytes(output, renderer, parts.processors()));
                  });
              renderer.tellLinks();
              List<Problem> found = audit.finish(decisions.leftOut(), problems.list());
              return new Audited(
                  true,
                  audit.pages(),
                  quoted(),
                  new Quotes(trees.site()).inWholeLines(found),
                  rules,
                  audit.outside());
            });
    return audited.isPresent()
        ? audited.get()
        : new Audited(false, 0, quoted(), List.of(), CheckRules.USUAL, Map.of());
  }

  private <T> Optional<T> decide(End<T> end) throws IOException {
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
    try (Workers workers = Workers.of(parts.threads());
        ByteStore texts = ByteStore.of(FEED_MEMORY, Optional.empty())) {
      // beside the reading of the sources, which asks for labels only where a text needs some
      Workers.Later<Theme> theme = workers.begin(() -> theme(settings));
      ContentReader reader =
          new ContentReader(
              configuration,
              new ContentReader.Choice(
                  now,
                  parts.drafts(),
                  parts.strict(),
                  parts.textMemory(),
                  inSource,
                  () -> theme.get().files(),
                  timings),
              editions(settings, theme),
              // of comments, whose authors use no shortcodes
              markdown(settings, settings.language(), theme, true).build(),
              texts,
              workers,
              problems,
              parts.stories());
      Content content = reader.read(trees.site());
      timings.stage("search index");
      List<Output> index =
          problems.hasErrors()
              ? List.of()
              : SearchIndex.of(content.site(), content.bodies(), dates(theme.get()), workers);
      timings.stage("plan");
      Plan plan = Plan.of(content.site(), planners(theme.get(), index), places(settings), problems);
      List<LeftOut> leftOut =
          Stream.concat(content.leftOut().stream(), plan.leftOut().stream())
              .sorted()
              .distinct()
              .toList();
      return Optional.of(
          end.of(
              new Decisions(
                  trees.site(),
                  settings,
                  content,
                  plan,
                  theme.get(),
                  leftOut,
                  file -> reader.account(trees.site(), file)),
              workers));
    }
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

  private Theme theme(Settings settings) throws IOException {
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
    return Theme.load(
        sources, choice.name(), choice.place(), values, problems, timings, parts.trace());
  }

  /** What reads the texts of each edition, in whose language it puts its own words. */
  private Map<String, Markdown> editions(Settings settings, Workers.Later<Theme> theme) {
    boolean escape = settings.policy().rawHtml() == Settings.RawHtml.ESCAPE;
    Map<String, Markdown> editions = new LinkedHashMap<>();
    for (Language language : settings.languages()) {
      String code = language.code();
      SiteShortcodes shortcodes =
          new SiteShortcodes(settings, code, parts.shortcodes(), theme, problems);
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
            .formulas(Build::formula);
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

  private Renderer renderer(Decisions decisions) throws IOException {
    return new Renderer(
        trees.site(),
        decisions.content(),
        decisions.theme(),
        decisions.plan(),
        decisions.leftOut(),
        Version.TEXT,
        parts.environment().isEmpty() || parts.environment().equals("production"),
        problems);
  }

  /** What the program wants, and what the site wants, done to finished outputs. */
  private List<OutputProcessor> processors(Settings settings) {
    List<OutputProcessor> all = new ArrayList<>(parts.processors());
    if (settings.policy().links().relative()) {
      all.add(new RelativeLinks(settings.address().basePath()));
    }
    return all;
  }

  private static byte[] bytes(Output output, Renderer renderer, List<OutputProcessor> processors)
      throws IOException {
    byte[] bytes = renderer.render(output);
    for (OutputProcessor processor : processors) {
      bytes = processor.process(output, bytes);
    }
    return bytes;
  }

  private byte[] timed(Output output, Renderer renderer, List<OutputProcessor> processors)
      throws IOException {
    long begun = timings.begin();
    byte[] bytes = bytes(output, renderer, processors);
    if (timings.areWanted()) {
      timings.end(Timings.Kind.SORT, sort(output, renderer), begun);
      timings.end(Timings.Kind.FILE, output.path(), begun);
    }
    return bytes;
  }

  /** What an output is one of. */
  private static String sort(Output output, Renderer renderer) {
    if (output instanceof Output.Page page) {
      String layout = renderer.layout(page);
      return layout.isEmpty() ? "pages at old addresses" : "pages of layout " + layout;
    }
    return output instanceof Output.Feed
        ? "feeds"
        : output instanceof Output.Copy ? "files of the source" : output.origin();
  }

  private BuildResult publish(Decisions decisions, Workers workers) throws IOException {
    timings.stage("render");
    Renderer renderer = renderer(decisions);
    List<OutputProcessor> processors = processors(decisions.content().site().settings());
    List<Output> outputs = decisions.plan().outputs();
    List<LeftOut> leftOut = decisions.leftOut();
    AtomicInteger done = new AtomicInteger();
    try (Publication publication = target.begin()) {
      workers.each(
          outputs.size(),
          i -> {
            Output output = outputs.get(i);
            byte[] bytes = timed(output, renderer, processors);
            long begun = timings.begin();
            publication.write(output.path(), bytes);
            timings.end(Timings.Kind.SORT, "written to the disk", begun);
            int count = done.incrementAndGet();
            if (count % TOLD_EVERY == 0) {
              parts.listener().progress("render", count, outputs.size());
            }
          });
      renderer.tellLinks();
      parts.listener().progress("render", outputs.size(), outputs.size());
      problems.addAll(publication.problems());
      if (problems.hasErrors()) {
        return failed(leftOut);
      }
      parts.listener().progress("publish", 0, outputs.size());
      timings.stage("publish");
      BuildResult told =
          new BuildResult(true, quoted(), new Published(0, 0, 0), pages(outputs), leftOut);
      Published published = publication.commit(memo(decisions, told));
      parts.listener().progress("publish", outputs.size(), outputs.size());
      return told.with(published);
    }
  }

  private static int pages(List<Output> outputs) {
    return Math.toIntExact(outputs.stream().filter(Output.Page.class::isInstance).count());
  }

  private BuildResult failed(List<LeftOut> leftOut) throws IOException {
    return new BuildResult(false, quoted(), new Published(0, 0, 0), 0, leftOut);
  }

  /** The problems with the source lines that they are about. */
  private List<Problem> quoted() throws IOException {
    return new Quotes(trees.site()).in(problems.list());
  }
}
