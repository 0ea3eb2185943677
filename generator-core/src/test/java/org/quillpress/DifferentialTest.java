package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillpress.problem.Severity;

/**
 * A build over an earlier one leaves, byte by byte, what a clean build makes, whatever was edited
 * in between. More with {@code -Dquillpress.fuzz.edits=5000 -Dquillpress.fuzz.seed=7}.
 */
class DifferentialTest {
  private static final int EDITS = Integer.getInteger("quillpress.fuzz.edits", 60);
  private static final long SEED = Long.getLong("quillpress.fuzz.seed", 1);

  private static final List<Instant> MOMENTS =
      List.of(
          TestSite.NOW,
          TestSite.NOW.plusSeconds(60),
          Instant.parse("2027-06-01T00:00:00Z"),
          TestSite.NOW);

  private static final Map<String, String> SITES =
      Map.of(
          "blog",
          """
          -- stories/2026-01-01-fog.md --
          ---
          title: Fog
          tags: [ice, lamp]
          series: Harbour
          ---
          Fog, and a [lamp](2026-01-02-lamp.md).
          -- stories/2026-01-02-lamp.md --
          ---
          title: Lamp
          tags: lamp
          series: Harbour
          ---
          ## A lamp

          Light.
          -- stories/2026-01-03-rope/index.md --
          ---
          title: Rope
          ---
          ![A rope](rope.svg)
          -- stories/2026-01-03-rope/rope.svg --
          <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>
          -- pages/about.md --
          ---
          title: About
          ---
          About {{< star >}}
          -- theme/shortcodes/star.mustache --
          <b>*</b>
          """,
          "languages",
          """
          -- site.yaml --
          title: Two
          url: https://example.org/
          languages: {en: {title: Two}, de: {title: Zwei}}
          -- stories/2026-01-01-fog.md --
          ---
          title: Fog
          ---
          Fog.
          -- stories/2026-01-01-fog.de.md --
          ---
          title: Nebel
          ---
          Nebel.
          -- authors/ann.md --
          ---
          name: Ann
          ---
          Writes.
          """,
          "folder",
          """
          -- site.yaml --
          title: Flat
          url: https://example.org/
          stories: .
          -- fog.md --
          ---
          title: Fog
          date: 2026-01-01
          ---
          Fog.
          -- notes/2026-01-02-ice.md --
          Ice.
          """);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"blog", "languages", "folder"})
  void aBuildOverAnEarlierOneIsAsACleanOne(String name, TestReporter reporter) throws IOException {
    reporter.publishEntry("seed", Long.toString(SEED));
    Path site = folder.resolve("site");
    begin(name, site);
    // inside of the source, as with Maven
    Path output = site.resolve("target/site");
    Random random = new Random(SEED);
    RandomEdits edits = new RandomEdits(site, random);
    int whole = 0;
    int failed = 0;
    for (int i = 0; i < EDITS; i++) {
      int kind = random.nextInt(8);
      String done =
          switch (kind) {
            case 0 -> "nothing";
            case 1 -> touch(output, random);
            default -> edits.edit();
          };
      String what = "seed " + SEED + ", edit " + i + ": " + done;
      Instant now = MOMENTS.get(random.nextInt(MOMENTS.size()));
      Map<String, byte[]> before = files(output);
      Path fresh = folder.resolve("fresh-" + i);
      copy(site, fresh);
      Path clean = fresh.resolve("target/site");
      BuildResult expected = builder(fresh, now).build().generate(clean);
      AtomicBoolean rendered = new AtomicBoolean();
      BuildResult result =
          builder(site, now)
              .progress(
                  (stage, count, all) -> rendered.compareAndSet(false, stage.equals("render")))
              .build()
              .generate(output);
      assertThat(told(result)).as(what).isEqualTo(told(expected));
      assertThat(result.succeeded()).as(what).isEqualTo(expected.succeeded());
      assertSame(what, files(output), expected.succeeded() ? files(clean) : before);
      whole += rendered.get() ? 1 : 0;
      if (!result.succeeded()) {
        failed++;
        // else most sites would be broken most of the time
        begin(name, site);
      }
      delete(fresh);
    }
    reporter.publishEntry(
        Map.of("edits", "" + EDITS, "whole builds", "" + whole, "with errors", "" + failed));
    assertThat(whole + failed).isLessThan(EDITS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"blog", "languages", "folder"})
  void anOpenSiteIsAsACleanBuild(String name, TestReporter reporter) throws IOException {
    reporter.publishEntry("seed", Long.toString(SEED));
    Path site = folder.resolve("site");
    begin(name, site);
    Random random = new Random(SEED);
    RandomEdits edits = new RandomEdits(site, random);
    AtomicReference<Instant> now = new AtomicReference<>(TestSite.NOW);
    Map<String, byte[]> last = Map.of();
    try (OpenSite open = TestSite.builder().source(site).clock(clockOf(now)).build().open()) {
      for (int i = 0; i < EDITS; i++) {
        Map<String, byte[]> before = files(site);
        String what = "seed " + SEED + ", edit " + i + ": " + edits.edit();
        now.set(MOMENTS.get(random.nextInt(MOMENTS.size())));
        open.refresh(changes(before, files(site)));
        Path clean = folder.resolve("clean");
        BuildResult expected = builder(site, now.get()).build().generate(clean);
        if (expected.succeeded()) {
          last = files(clean);
        }
        Map<String, byte[]> actual = new TreeMap<>();
        for (String path : open.paths()) {
          // with errors, pages stay as they were, but not what is copied
          if (expected.succeeded() || path.endsWith(".html")) {
            actual.put(path, open.file(path).orElseThrow());
          }
        }
        Map<String, byte[]> wanted = new TreeMap<>(last);
        wanted.keySet().retainAll(expected.succeeded() ? last.keySet() : actual.keySet());
        assertSame(what, actual, wanted);
        if (!expected.succeeded()) {
          assertThat(open.problems()).as(what).anyMatch(p -> p.severity() == Severity.ERROR);
          Map<String, byte[]> broken = files(site);
          begin(name, site);
          open.refresh(changes(broken, files(site)));
          if (builder(site, now.get()).build().generate(clean).succeeded()) {
            last = files(clean);
          }
        }
        delete(clean);
        delete(folder.resolve(".clean.quillpress"));
      }
    }
  }

  private static Clock clockOf(AtomicReference<Instant> now) {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now.get();
      }
    };
  }

  /** The paths of all files that differ. */
  private static List<String> changes(Map<String, byte[]> before, Map<String, byte[]> after) {
    Set<String> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    return all.stream().filter(path -> !Arrays.equals(before.get(path), after.get(path))).toList();
  }

  /** What was told, without what became of files and what is said of the output folder itself. */
  private static List<String> told(BuildResult result) {
    return result
        .report()
        .lines()
        .filter(line -> !line.matches(".*(target/|written, ).*"))
        .toList();
  }

  /** Makes the site as it is at first; leaves what was published. */
  private static void begin(String name, Path site) throws IOException {
    for (String part :
        List.of("stories", "pages", "theme", "data", "comments", "static", "authors")) {
      delete(site.resolve(part));
    }
    TestSite.write(TestSite.files(SITES.getOrDefault(name, "")), site);
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    }
  }

  private static void copy(Path site, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path path = site.relativize(file);
        // empty folders are told of as well
        if (Files.isDirectory(file) && !path.startsWith("target")) {
          Files.createDirectories(to.resolve(path));
        } else if (!path.startsWith("target")) {
          Files.copy(file, to.resolve(path));
        }
      }
    }
  }

  private static SiteGenerator.Builder builder(Path site, Instant now) {
    return TestSite.builder().source(site).clock(Clock.fixed(now, ZoneOffset.UTC)).threads(2);
  }

  /** Somebody else changes what was published. */
  private static String touch(Path output, Random random) throws IOException {
    List<Path> files = paths(output);
    if (files.isEmpty()) {
      return "nothing";
    }
    Path file = files.get(random.nextInt(files.size()));
    if (random.nextBoolean()) {
      Files.delete(file);
      return "lost " + file;
    }
    Files.writeString(file, "other");
    Files.setLastModifiedTime(file, FileTime.from(TestSite.NOW));
    return "spoilt " + file;
  }

  private static List<Path> paths(Path output) throws IOException {
    if (!Files.exists(output)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(output)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Map<String, byte[]> files(Path output) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (Path path : paths(output)) {
      files.put(output.relativize(path).toString(), Files.readAllBytes(path));
    }
    return files;
  }

  private static void assertSame(
      String what, Map<String, byte[]> actual, Map<String, byte[]> expected) {
    assertThat(new TreeSet<>(actual.keySet())).as(what).isEqualTo(new TreeSet<>(expected.keySet()));
    expected.forEach(
        (path, bytes) -> assertThat(actual.get(path)).as(what + ", " + path).isEqualTo(bytes));
  }
}
