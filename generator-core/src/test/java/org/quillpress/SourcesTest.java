package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quillpress.files.MapSource;
import org.quillpress.files.MapTarget;
import org.quillpress.model.LeftOut;
import org.quillpress.problem.Problem;

/** Each file of a source is published or has one reason why it is not. */
class SourcesTest {
  private static final String MESSY =
      """
      -- site.yaml --
      title: Word1
      url: https://example.org/
      brokenStories: leave-out
      timeZone: Europe/Berlin
      -- stories/2026-01-02-fog.md --
      Word2. ![A lamp](lamp.svg)
      -- stories/lamp.svg --
      <svg width="1" height="1"><title>Word3</title></svg>
      -- stories/unused.svg --
      <svg width="1" height="1"><title>Word4</title></svg>
      -- stories/draft/index.md --
      ---
      draft: true
      image: cover.svg
      ---
      Word5
      -- stories/draft/cover.svg --
      <svg width="1" height="1"><title>Word6</title></svg>
      -- stories/soon.md --
      ---
      date: 2027-01-01 06:00
      ---
      Word7
      -- stories/gone.md --
      ---
      date: 2025-01-01
      expire: 2026-01-01
      ---
      Word8
      -- stories/README.md --
      Word9
      -- stories/empty.md --
      -- stories/undated.md --
      Word10
      -- stories/broken.md --
      ---
      title: "Word11
      ---
      -- stories/bad-date.md --
      ---
      date: 2026-13-01
      ---
      Word12
      -- stories/a.md --
      ---
      date: 2026-01-03
      slug: same
      ---
      Word13
      -- stories/b.md --
      ---
      date: 2026-01-04
      permalink: /2026/01/same/
      ---
      Word14
      -- stories/hidden/.DS_Store --
      Word15
      -- stories/copy.md~ --
      Word16
      -- stories/node_modules/left-pad/README.md --
      Word17
      -- stories/unlisted.md --
      ---
      date: 2026-01-05
      unlisted: true
      ---
      Word18
      -- pages/about.md --
      Word19
      -- pages/none.md --
      ---
      permalink: false
      ---
      Word20
      -- pages/feed.md --
      ---
      permalink: /feed.xml
      ---
      Word21
      -- pages/data.csv --
      Word22
      -- tags/fog.md --
      ---
      title: Fog
      ---
      Word23
      -- tags/rain.md --
      Word24
      -- authors/ada.md --
      Word25
      -- static/robots.txt --
      Word26
      -- static/.well-known/security.txt --
      Word27
      -- comments/fog/1.yaml --
      name: Word28
      date: 2026-01-03
      text: Hello
      -- comments/nowhere/1.yaml --
      name: Word29
      date: 2026-01-03
      text: Hello
      -- theme/partials/hooks/footer.mustache --
      Word30
      -- theme/partials/hooks/notes.txt --
      Word31
      -- theme/assets/own.css --
      .Word32 { color: red }
      -- theme/README.md --
      Word33
      -- README.md --
      Word34
      -- drafts/old.md --
      Word35
      -- package.json --
      {"name": "Word36"}
      -- node_modules/a/b.md --
      Word37
      -- .git/config --
      Word38
      """;

  private static Map<String, String> messy() {
    Map<String, String> files = new LinkedHashMap<>(TestSite.files(MESSY));
    files.computeIfPresent(
        "stories/2026-01-02-fog.md", (path, text) -> "---\ntags: [fog]\n---\n" + text);
    files.put("stories/empty.md", "");
    return files;
  }

  /** A file is published if its word is anywhere in the site. */
  private static void assertComplete(Map<String, String> source, BuildResult result, String site) {
    Set<String> words = new java.util.HashSet<>(List.of(site.split("[^A-Za-z0-9]+")));
    source.forEach(
        (file, text) -> {
          int from = text.indexOf("Word");
          String word = from < 0 ? "" : text.substring(from).split("[^A-Za-z0-9]")[0];
          boolean published = words.contains(word);
          assertThat(result.leftOut().stream().filter(l -> l.covers(file)))
              .as(file + (published ? " is published" : " is not published"))
              .hasSize(published ? 0 : 1);
        });
    for (LeftOut leftOut : result.leftOut()) {
      assertThat(source.keySet()).as(leftOut.toString()).anyMatch(leftOut::covers);
    }
  }

  private static String all(Map<String, byte[]> site) {
    StringBuilder all = new StringBuilder();
    site.values().forEach(b -> all.append(new String(b, StandardCharsets.UTF_8)).append(' '));
    return all.toString();
  }

  @Test
  void everyFileOfAMessySiteIsPublishedOrHasOneReason() throws IOException {
    MapTarget target = new MapTarget();
    BuildResult result = TestSite.builder().source(MapSource.of(messy())).build().generate(target);
    assertThat(result.succeeded()).as(result.report()).isTrue();
    assertComplete(messy(), result, all(target.files()));
  }

  @Test
  void theSameHoldsOnDiskWhereThereAreLinksAndPipesAndAnOutputFolder(@TempDir Path folder)
      throws Exception {
    Path site = folder.resolve("site");
    Map<String, String> source = messy();
    TestSite.write(source, site);
    Files.writeString(folder.resolve("secret.md"), "Word39");
    Process pipe = new ProcessBuilder("mkfifo", site.resolve("stories/pipe.md").toString()).start();
    Assumptions.assumeTrue(pipe.waitFor(10, TimeUnit.SECONDS) && pipe.exitValue() == 0);
    source.put("stories/pipe.md", "");
    link(site, source, "stories/out.md", folder.resolve("secret.md"), "Word39");
    link(site, source, "static/broken.txt", Path.of("none.txt"), "");
    link(site, source, "static/loop", site, "");
    link(site, source, "outside", folder, "");
    link(site, source, "static/copy.svg", Path.of("../stories/lamp.svg"), "Word3");
    SiteGenerator generator = TestSite.builder().source(site).build();
    assertThat(generator.generate(site.resolve("target/site")).succeeded()).isTrue();
    BuildResult result = generator.generate(site.resolve("target/site"));
    assertThat(result.succeeded()).as(result.report()).isTrue();
    assertThat(result.written()).isZero();
    source.put("target/site/index.html", "");
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(site.resolve("target/site"))) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        files.put(path.toString(), Files.readAllBytes(path));
      }
    }
    assertComplete(source, result, all(files));
    assertThat(result.report()).doesNotContain("target");
  }

  private static void link(
      Path site, Map<String, String> source, String path, Path target, String text)
      throws IOException {
    Files.createSymbolicLink(site.resolve(path), target);
    source.put(path, text);
  }

  @Test
  void aSiteThatIsReadAsAWholeIsCompleteToo() throws IOException {
    Map<String, String> source = messy();
    source.put("site.yaml", source.get("site.yaml") + "stories: .\npages: pages\n");
    MapTarget target = new MapTarget();
    BuildResult result = TestSite.builder().source(MapSource.of(source)).build().generate(target);
    assertThat(result.succeeded()).as(result.report()).isTrue();
    assertComplete(source, result, all(target.files()));
  }

  @Test
  void theLastLinesGroupWhatIsLeftOutAndSayWhenItAppears() {
    StringBuilder site = new StringBuilder();
    for (int i = 10; i < 20; i++) {
      site.append("-- stories/d" + i + ".md --\n---\ndraft: true\n---\n");
      site.append("-- stories/s" + i + ".md --\n---\ndate: 20" + (47 - i) + "-01-02 06:30\n---\n");
    }
    assertThat(TestSite.build(site + "-- notes.txt --\nx\n").result().leftOutLines())
        .startsWith(
            "not published: stories/s19.md (not yet: it is published by a build from 2028-01-02"
                + " 06:30 (UTC) on)")
        .endsWith(
            "not published: 10 files (a draft: it is published when draft: true is taken out):"
                + " stories/d10.md, stories/d11.md, stories/d12.md, stories/d13.md, stories/d14.md"
                + " and 5 more",
            "not published: notes.txt (in no folder that the site reads)")
        .hasSize(12);
  }

  @Test
  void theMomentOfAScheduledStoryIsInTheSitesZone() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: T
            url: https://example.org/
            timeZone: America/New_York
            -- stories/fog.md --
            ---
            date: 2027-03-01 12:00 +0100
            ---
            """);
    assertThat(site.leftOut())
        .containsExactly(
            new LeftOut(
                "stories/fog.md",
                LeftOut.Kind.NOT_YET,
                "not yet: it is published by a build from 2027-03-01 06:00 (America/New_York) on",
                Optional.of(
                    ZonedDateTime.of(2027, 3, 1, 6, 0, 0, 0, ZoneId.of("America/New_York")))));
  }

  @Test
  void aFileThatMayNotBeReadIsAProblemOfItsOwn() throws IOException {
    for (String denied :
        List.of("site.yaml", "stories/2026-01-02-fog.md", "tags/fog.md", "static/robots.txt")) {
      BuildResult result =
          TestSite.builder()
              .source(
                  new BrokenTree(
                      MapSource.of(messy()),
                      path ->
                          path.equals(denied)
                              ? Optional.of(new AccessDeniedException(path))
                              : Optional.empty()))
              .build()
              .generate(new MapTarget());
      assertThat(result.problems())
          .as(denied)
          .anyMatch(p -> p.code().equals("unreadable") && p.place().file().equals(denied));
    }
  }

  @Test
  void anOutputFolderThatIsAFileIsSaid(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("site"), "x");
    SiteGenerator generator =
        TestSite.builder()
            .source(MapSource.of(TestSite.files("-- pages/a.md --\nText.\n")))
            .build();
    for (Path output : List.of(file, file.resolve("below"))) {
      BuildResult result = generator.generate(output);
      assertThat(result.problems())
          .extracting(Problem::message)
          .contains("\"" + file + "\" is a file, so the site cannot be put there");
    }
    assertThat(file).hasContent("x");
  }

  @Test
  void aLostMemoryOfWhatWasPublishedIsOneMessage(@TempDir Path folder) throws IOException {
    String text = "-- pages/a.md --\nOne.\n-- pages/b.md --\nTwo.\n";
    Path output = folder.resolve("site");
    TestSite.builder().source(MapSource.of(TestSite.files(text))).build().generate(output);
    Files.delete(folder.resolve(".site.quillpress/manifest"));
    BuildResult result =
        TestSite.builder()
            .source(MapSource.of(TestSite.files(text)))
            .set("title", "Another")
            .build()
            .generate(output);
    assertThat(result.succeeded()).isFalse();
    assertThat(result.problems()).filteredOn(p -> p.code().equals("output-foreign")).hasSize(1);
    assertThat(result.report())
        .contains("what earlier builds wrote into the output folder is not known: ")
        .contains("if all of the folder came from builds, delete it");
  }
}
