package org.quillpress;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.quillpress.audit.SiteAudit;
import org.quillpress.content.ChangedText;
import org.quillpress.content.Keeping;
import org.quillpress.content.ReadTexts;
import org.quillpress.content.SourceSums;
import org.quillpress.explain.Decisions;
import org.quillpress.explain.Explainer;
import org.quillpress.explain.Explanation;
import org.quillpress.files.ByteCache;
import org.quillpress.files.ByteStore;
import org.quillpress.files.Publication;
import org.quillpress.files.Published;
import org.quillpress.files.Readings;
import org.quillpress.files.Target;
import org.quillpress.model.CheckRules;
import org.quillpress.model.Fingerprint;
import org.quillpress.model.LeftOut;
import org.quillpress.plan.Output;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.render.Renderer;
import org.quillpress.work.Timings;
import org.quillpress.work.Workers;

/** One run of a generator: read, plan, render, publish. A stage with errors is the last one. */
final class Build {
  private static final int TOLD_EVERY = 64;
  private static final long FEED_MEMORY = 16L * 1024 * 1024;

  private final SiteGenerator.Parts parts;
  private final SourceTrees given;
  private final SourceTrees trees;
  private final Readings readings = new Readings();
  private final Target target;
  private final Set<String> inSource;
  private final Problems problems = new Problems();
  private final Instant now;
  private final Timings timings;
  private final Optional<ByteCache> cache;
  private Optional<Before> before = Optional.empty();

  /** What stands where the site will be, and what is known of the build that made it. */
  private record Before(Target.Standing standing, MadeOutputs outputs) {}

  /**
   * Prepares a run.
   *
   * @param inSource folders of the source that the build writes, empty text for one that is or
   *     holds the source
   */
  Build(SiteGenerator.Parts parts, Target target, Set<String> inSource) {
    this(parts, target, inSource, target.cache());
  }

  private Build(
      SiteGenerator.Parts parts, Target target, Set<String> inSource, Optional<ByteCache> cache) {
    this.parts = parts;
    this.given = parts.trees().without(inSource);
    this.trees = parts.isPlain() ? given.notedIn(readings) : given;
    this.now = parts.clock().instant();
    this.timings =
        Timings.begun(
            parts.profile().isPresent(),
            time -> parts.listener().slow(time.name(), Duration.ofNanos(time.nanos())));
    this.target = target;
    this.inSource = inSource;
    this.cache = cache;
  }

  /** What is done once all is decided. */
  private interface End<T> {
    T of(Decisions decisions, Workers workers) throws IOException;
  }

  BuildResult run() throws IOException {
    try {
      return made();
    } catch (ChangedText e) {
      // without what was kept, each text is read once and parsed as it was then
      return new Build(parts, target, inSource, Optional.empty()).made();
    }
  }

  private BuildResult made() throws IOException {
    problems.addAll(target.problems());
    Optional<BuildResult> again = again();
    return again.isPresent() ? again.get() : build();
  }

  /**
   * The result of the last build, if another one would come to the same and need not be made. What
   * else that build left is let go of, as a large site needs the memory.
   */
  private Optional<BuildResult> again() throws IOException {
    Optional<Target.Standing> standing = standing();
    Optional<LastBuild> known = standing.flatMap(stands -> LastBuild.of(stands.memo()));
    if (known.isEmpty()) {
      return Optional.empty();
    }
    LastBuild last = known.get();
    before = Optional.of(new Before(standing.get(), last.outputs()));
    if (!holds(last)) {
      return Optional.empty();
    }
    BuildResult again = last.result(standing.get().files());
    if (parts.verify()) {
      return Optional.of(verified(again, build(), last));
    }
    return parts.profile().isPresent() ? Optional.empty() : Optional.of(again);
  }

  private Optional<Target.Standing> standing() {
    // the program is asked for before it builds: its files may change in the meantime
    if (!isKnown() || problems.hasErrors()) {
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
  private byte[] memo(Decisions decisions, BuildResult result, MadeOutputs made)
      throws IOException {
    Instant until = decisions.content().until();
    return isKnown() && !readings.isUnsteady()
        ? new LastBuild(maker(), now, until, readings, result, made).bytes()
        : new byte[0];
  }

  /** Whether all that makes the site is known, so that another build can be compared with it. */
  private boolean isKnown() {
    return parts.isPlain() && Program.ID.isPresent();
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
              Press press = Press.of(parts, decisions, problems).with(parts.processors());
              Explainer explainer =
                  new Explainer(decisions, press.renderer(), press::bytes, workers, problems);
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
              // not yet with relative addresses
              Press press = Press.of(parts, decisions, problems).with(parts.processors());
              List<Output> outputs = decisions.plan().outputs();
              SiteAudit audit =
                  new SiteAudit(trees.site(), decisions.content().site(), decisions.plan());
              workers.each(
                  outputs.size(),
                  i -> {
                    Output output = outputs.get(i);
                    audit.look(output, press.bytes(output));
                  });
              press.renderer().tellLinks();
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
    try (Workers workers = Workers.of(parts.threads());
        ByteStore texts = ByteStore.of(FEED_MEMORY, Optional.empty())) {
      SiteReader reader =
          new SiteReader(parts, trees, inSource, now, timings, problems).keeping(this::kept);
      Optional<Decisions> decisions = reader.read(workers, texts, Optional.empty());
      return decisions.isPresent()
          ? Optional.of(end.of(decisions.get(), workers))
          : Optional.empty();
    }
  }

  private byte[] timed(Output output, Press press) throws IOException {
    long begun = timings.begin();
    byte[] bytes = press.bytes(output);
    if (timings.areWanted()) {
      timings.end(Timings.Kind.SORT, sort(output, press.renderer()), begun);
    }
    timings.end(Timings.Kind.FILE, output.path(), begun);
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
    Press press = Press.of(parts, decisions, problems);
    List<Output> outputs = decisions.plan().outputs();
    List<LeftOut> leftOut = decisions.leftOut();
    AtomicInteger done = new AtomicInteger();
    parts.listener().progress("render", 0, outputs.size());
    try (Publication publication = target.begin()) {
      Renewal renewal = renewal(decisions, press, publication);
      workers.each(
          outputs.size(),
          i -> {
            renewal.make(i);
            int count = done.incrementAndGet();
            if (count % TOLD_EVERY == 0) {
              parts.listener().progress("render", count, outputs.size());
            }
          });
      press.renderer().tellLinks();
      parts.listener().progress("render", outputs.size(), outputs.size());
      problems.addAll(publication.problems());
      if (problems.hasErrors()) {
        return failed(leftOut);
      }
      parts.listener().progress("publish", 0, outputs.size());
      timings.stage("publish");
      BuildResult told =
          new BuildResult(true, quoted(), new Published(0, 0, 0), pages(outputs), leftOut);
      Published published = publication.commit(memo(decisions, told, renewal.made()));
      if (cache.isPresent() && trust() == Renewal.Trust.KEEP) {
        cache.get().forgetOthers();
      }
      parts.listener().progress("publish", outputs.size(), outputs.size());
      return told.with(published);
    }
  }

  private Renewal renewal(Decisions decisions, Press press, Publication publication) {
    MadeOutputs known =
        before
            .filter(last -> publication.follows(last.standing()))
            .map(Before::outputs)
            .orElse(MadeOutputs.NONE);
    return new Renewal(
        decisions.plan().outputs(),
        output -> timed(output, press),
        publication,
        isKnown() && publication.hasMemory()
            ? Optional.of(press.renderer().fingerprints(sums()))
            : Optional.empty(),
        known,
        trust(),
        timings);
  }

  private Renewal.Trust trust() {
    return parts.verify()
        ? Renewal.Trust.VERIFY
        : parts.profile().isPresent() ? Renewal.Trust.MAKE : Renewal.Trust.KEEP;
  }

  /** Of what was read so far: once all but the outputs is, of all that these are made of. */
  private SourceSums sums() {
    return new SourceSums(this::content, others());
  }

  private long content(String path) {
    return readings.content(SourceTrees.SITE, path);
  }

  private long others() {
    // a text changes what shows it; what is only copied was not read yet; all else may change all
    long others =
        readings.contents(
            (tree, path) -> !tree.equals(SourceTrees.SITE) || !ReadTexts.isAloneText(path));
    return new Fingerprint().add(maker()).add(others).sum();
  }

  /**
   * What is kept for other builds; where all is to be made, nothing is taken from there.
   *
   * @param theme waits until it is read
   */
  private Optional<Keeping> kept(Workers.Work<?> theme) {
    return isKnown() && !readings.isUnsteady() && trust() != Renewal.Trust.MAKE
        ? cache.map(bytes -> keeping(theme, bytes))
        : Optional.empty();
  }

  private Keeping keeping(Workers.Work<?> theme, ByteCache bytes) {
    return new Keeping(
        this::content,
        () -> {
          // what is read beside it would be known of at one time and not at another
          theme.run();
          return others();
        },
        bytes,
        trust() == Renewal.Trust.KEEP);
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
