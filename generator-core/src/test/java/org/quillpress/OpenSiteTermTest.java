package org.quillpress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillpress.files.FolderSource;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Severity;

/**
 * After stories name other terms, a site that is held open is, byte by byte, the one that is opened
 * anew. More with {@code -Dquillpress.fuzz.edits=500 -Dquillpress.fuzz.seed=7}.
 */
class OpenSiteTermTest {
  private static final int EDITS = Integer.getInteger("quillpress.fuzz.edits", 40);
  private static final long SEED = Long.getLong("quillpress.fuzz.seed", 1);

  private static final String SITE =
      """
      -- site.yaml --
      title: Terms
      url: https://example.org/
      paginate: 2
      languages: {en: {title: Terms}, de: {title: Begriffe}}
      menus:
        main:
          - {name: Ice, url: /tags/ice/}
      taxonomies:
        - {name: tags, paginate: 1, slugs: {Left Bank: bank}}
        - places
        - {name: moods, allowed: [dark, bright]}
      -- stories/one.md --
      ---
      title: One
      date: 2026-01-01
      tags: [fog, ice]
      categories: [Weather]
      ---
      See [ice](/tags/ice/) and [rope](/tags/rope/).
      -- stories/two.md --
      ---
      title: Two
      date: 2026-01-02
      tags: [ice, C]
      places: [Pier 9]
      moods: dark
      ---
      ## Two

      See [one](one.md).
      -- stories/two.de.md --
      ---
      title: Zwei
      date: 2026-01-02
      tags: [ice]
      ---
      Eis.
      -- stories/three.md --
      ---
      title: Three
      date: 2026-01-03
      author: Ann
      series: Harbour
      tags:
        - fog
        - harbour
      aliases: [/old/three/]
      slug: third
      ---
      See [two](two.md#two).
      -- stories/four.md --
      ---
      title: Four
      date: 2026-01-04
      unlisted: true
      tags: [lamp]
      ---
      Lamp.
      -- stories/five.md --
      ---
      title: Five
      date: 2026-01-05
      draft: true
      tags: [rope]
      ---
      Rope.
      -- pages/about.md --
      ---
      title: About
      tags: [fog]
      ---
      About.
      -- tags/harbour.md --
      ---
      name: The harbour
      aliases: [/old/harbour/]
      ---
      Where [three](../stories/three.md) is.
      """;

  @TempDir Path folder;
  private final AtomicBoolean isSettingsFileGone = new AtomicBoolean();
  private OpenSite open;

  @BeforeEach
  void write() throws IOException {
    TestSite.write(TestSite.files(SITE), folder);
  }

  @AfterEach
  void close() throws IOException {
    open.close();
  }

  private OpenSite open() throws IOException {
    return TestSite.builder().source(folder).build().open();
  }

  /** Opens it so that nothing but the edited files can be read again. */
  private void openOnce() throws IOException {
    open =
        open(
            path ->
                isSettingsFileGone.get() && path.equals("site.yaml")
                    ? Optional.of(new IOException("all is read again"))
                    : Optional.empty());
    isSettingsFileGone.set(true);
  }

  private OpenSite open(Function<String, Optional<IOException>> failures) throws IOException {
    BrokenTree tree = new BrokenTree(FolderSource.of(folder), failures);
    return TestSite.builder().source(tree).build().open();
  }

  private void edit(String file, String from, String to) throws IOException {
    TestSite.edit(folder.resolve(file), from, to);
    open.refresh(List.of(file));
    assertAsNew(file + ": " + to);
  }

  private void assertAsNew(String what) throws IOException {
    try (OpenSite fresh = open()) {
      assertThat(open.problems()).as(what).isEqualTo(fresh.problems());
      assertThat(open.leftOut()).as(what).isEqualTo(fresh.leftOut());
      Map<String, String> expected = files(fresh);
      Map<String, String> actual = files(open);
      assertThat(actual.keySet()).as(what).isEqualTo(expected.keySet());
      expected.forEach(
          (path, text) -> assertThat(actual.get(path)).as(what + ", " + path).isEqualTo(text));
      assertThat(open.problems()).as(what).isEqualTo(fresh.problems());
    }
  }

  private static Map<String, String> files(OpenSite site) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String path : site.paths()) {
      files.put(path, new String(site.file(path).orElseThrow(), UTF_8));
    }
    return files;
  }

  private String text(String path) throws IOException {
    return new String(open.file(path).orElseThrow(), UTF_8);
  }

  @Test
  void otherTagsAreSeenWithoutReadingTheSiteAgain() throws IOException {
    openOnce();
    edit("stories/one.md", "[fog, ice]", "[ice, fog]");
    edit("stories/one.md", "[ice, fog]", "[fog]");
    edit("stories/one.md", "[fog]", "[fog, wind, rain]");
    edit("stories/two.md", "[ice, C]", "[wind]");
    edit("stories/one.md", "tags: [fog, wind, rain]\n", "");
    edit("stories/two.md", "tags: [wind]", "tags: []");
    edit("stories/two.md", "tags: []", "tags: [rain]");
  }

  @Test
  void theLastUseOfATagTakesItsPageAndItsFeedAway() throws IOException {
    openOnce();
    assertThat(open.paths()).contains("tags/ice/index.html", "tags/ice/feed.xml");
    edit("stories/one.md", ", ice]", "]");
    edit("stories/two.md", "[ice, C]", "[C]");
    assertThat(open.paths()).doesNotContain("tags/ice/index.html", "tags/ice/feed.xml");
    assertThat(open.problems()).extracting(Problem::code).contains("link-broken");
    edit("stories/two.md", "[C]", "[ice]");
    assertThat(open.paths()).contains("tags/ice/index.html", "tags/ice/feed.xml");
  }

  @Test
  void aTagCanBeCalledByItsNextSpelling() throws IOException {
    openOnce();
    edit("stories/one.md", "[fog, ice]", "[fog]");
    edit("stories/two.md", "[ice, C]", "[ICE, C]");
    assertThat(text("tags/ice/index.html")).contains("ICE");
    edit("stories/one.md", "[fog]", "[fog, ICE]");
    isSettingsFileGone.set(false);
    edit("stories/three.md", "- fog\n  - harbour", "- FOG\n  - harbour");
    edit("stories/one.md", "[fog, ICE]", "[ice]");
    edit("pages/about.md", "[fog]", "[]");
    assertThat(text("tags/fog/index.html")).contains("FOG");
  }

  @Test
  void tagsOfOneAddressKeepApart() throws IOException {
    open = open();
    edit("stories/one.md", "[fog, ice]", "[C++, Ice]");
    edit("stories/three.md", "- fog", "- C#");
    edit("stories/one.md", "[C++, Ice]", "[Left Bank, bank]");
    edit("stories/two.md", "[ice, C]", "[bank]");
    edit("stories/one.md", "[Left Bank, bank]", "[fog]");
    edit("stories/three.md", "- C#", "- Left-Bank");
  }

  @Test
  void aTagWithAFileOfItsOwnComesAndGoes() throws IOException {
    Files.writeString(folder.resolve("tags/night.md"), "---\nname: Night\n---\nNobody's yet.\n");
    open = open();
    edit("stories/one.md", "[fog, ice]", "[fog, harbour]");
    edit("stories/three.md", "  - harbour\n", "");
    edit("stories/one.md", "[fog, harbour]", "[fog]");
    edit("stories/two.md", "[ice, C]", "[The Harbour, night]");
    edit("stories/two.md", "[The Harbour, night]", "[nigt]");
    edit("stories/five.md", "[rope]", "[night]");
    edit("stories/four.md", "[lamp]", "[harbour]");
  }

  @Test
  void eachLanguageHasTagsOfItsOwn() throws IOException {
    openOnce();
    edit("stories/two.de.md", "[ice]", "[ice, fog]");
    edit("stories/two.de.md", "[ice, fog]", "[nebel]");
    edit("stories/one.md", "[fog, ice]", "[nebel]");
    edit("stories/two.de.md", "[nebel]", "[ICE]");
    assertThat(text("de/tags/ice/index.html")).contains("ICE");
  }

  @Test
  void otherTaxonomiesAreLikeTags() throws IOException {
    openOnce();
    edit("stories/one.md", "categories: [Weather]", "categories: [Sea, Weather]");
    edit("stories/two.md", "[Pier 9]", "[Pier 9, Quay]");
    edit("stories/two.md", "[Pier 9, Quay]", "[]");
    edit("stories/two.md", "moods: dark", "moods: bright");
    isSettingsFileGone.set(false);
    edit("stories/three.md", "author: Ann", "author: Bo");
    edit("stories/three.md", "series: Harbour", "series: Pier");
  }

  @Test
  void aTermThatIsNotAllowedIsAnError() throws IOException {
    open = open();
    Path two = folder.resolve("stories/two.md");
    String good = Files.readString(two);
    Files.writeString(two, good.replace("moods: dark", "moods: loud"));
    open.refresh(List.of("stories/two.md"));
    assertThat(open.problems()).extracting(Problem::code).contains("term-allowed");
    Files.writeString(two, good);
    open.refresh(List.of("stories/two.md"));
    edit("stories/one.md", "[fog, ice]", "[wind]");
  }

  @Test
  void whatIsNotListedMakesNoPages() throws IOException {
    open = open();
    edit("stories/four.md", "[lamp]", "[lamp, Ice]");
    edit("pages/about.md", "[fog]", "[FOG, pier]");
    edit("stories/five.md", "[rope]", "[rope, ice]");
    edit("stories/five.md", "draft: true", "draft: false");
    edit("stories/five.md", "[rope, ice]", "[rope]");
  }

  @Test
  void tagsChangeTogetherWithOtherThings() throws IOException {
    openOnce();
    edit("stories/one.md", "title: One", "title: First");
    edit(
        "stories/one.md",
        "title: First\ndate: 2026-01-01\ntags: [fog",
        "title: One\ndate: 2026-01-01\ntags: [sea");
    edit("stories/three.md", "- fog\n  - harbour\n", "- fog\n  - sea\n  - rain\n  - harbour\n");
    isSettingsFileGone.set(false);
    edit("stories/three.md", "date: 2026-01-03", "date: 2026-01-01\nupdated: 2026-02-01");
    edit("stories/two.md", "2026-01-02\ntags: [ice, C]", "2026-01-07\ntags: [ice]");
    edit("stories/one.md", "tags: [sea, ice]", "tags: [ice]\nslug: first");
    edit("stories/one.md", "tags: [ice]\nslug: first", "tags: [ice, sea]\npermalink: /one/");
  }

  @Test
  void anAddressThatHasATermFollowsIt() throws IOException {
    Path settings = folder.resolve("site.yaml");
    Files.writeString(
        settings,
        Files.readString(settings).strip() + "\npermalink: {stories: \"/:category/:slug/\"}\n");
    open = open();
    assertThat(open.paths()).contains("weather/one/index.html");
    edit("stories/one.md", "[Weather]", "[Sea, Weather]");
    assertThat(open.paths()).contains("sea/one/index.html");
    edit("stories/one.md", "[Sea, Weather]", "[Sea]");
  }

  @Test
  void aNewTagPageGivesWayToThePageOfTheAuthor() throws IOException {
    Files.createDirectories(folder.resolve("pages/tags"));
    Files.writeString(folder.resolve("pages/tags/wind.md"), "---\ntitle: Wind\n---\nOwn.\n");
    Files.createDirectories(folder.resolve("static/tags"));
    Files.writeString(folder.resolve("static/tags/rain"), "rain");
    open = open();
    edit("stories/one.md", "[fog, ice]", "[fog, Wind]");
    edit("stories/two.md", "[ice, C]", "[wind]");
    edit("stories/one.md", "[fog, Wind]", "[fog, sea]");
    edit("stories/two.md", "[wind]", "[sea]");
    Path two = folder.resolve("stories/two.md");
    String good = Files.readString(two);
    Files.writeString(two, good.replace("[sea]", "[rain]"));
    open.refresh(List.of("stories/two.md"));
    assertThat(open.problems()).anyMatch(problem -> problem.severity() == Severity.ERROR);
    Files.writeString(two, good);
    open.refresh(List.of("stories/two.md"));
    edit("stories/one.md", "[fog, sea]", "[fog]");
  }

  @Test
  void severalStoriesChangeAtOnce() throws IOException {
    openOnce();
    List<String> changed = new ArrayList<>();
    for (String name : List.of("one", "two", "three", "two.de")) {
      String file = "stories/" + name + ".md";
      Path path = folder.resolve(file);
      Files.writeString(
          path,
          Files.readString(path)
              .replaceFirst("tags:", "categories: [Sea, Land]\ntags:")
              .replaceFirst("categories: .Weather.\n", ""));
      changed.add(file);
    }
    open.refresh(changed);
    assertAsNew("several");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anyTermsMayChange(boolean haveTagsOwnPages, TestReporter reporter) throws IOException {
    reporter.publishEntry("seed", Long.toString(SEED));
    if (haveTagsOwnPages) {
      // planned at one path with the list of the tag
      Files.createDirectories(folder.resolve("pages/tags"));
      Files.writeString(folder.resolve("pages/tags/rope.md"), "---\ntitle: Rope\n---\nOwn.\n");
      Files.writeString(folder.resolve("tags/night.md"), "---\nname: Night\n---\nNobody's yet.\n");
    }
    List<String> names =
        List.of(
            "fog",
            "Fog",
            "ice",
            "ICE",
            "C",
            "C++",
            "C#",
            "harbour",
            "The harbour",
            "night",
            "nigt",
            "Left Bank",
            "bank",
            "left-bank",
            "雪の夜",
            "雪",
            "rope",
            "a/b",
            "page");
    List<String> files = List.of("one.md", "two.md", "two.de.md", "three.md", "four.md", "five.md");
    Random random = new Random(SEED);
    AtomicInteger readings = new AtomicInteger();
    open =
        open(
            path -> {
              readings.addAndGet(path.equals("site.yaml") ? 1 : 0);
              return Optional.empty();
            });
    for (int i = 0; i < EDITS; i++) {
      Path path = folder.resolve("stories/" + files.get(random.nextInt(files.size())));
      List<String> typed = new ArrayList<>();
      for (int n = random.nextInt(4); n > 0; n--) {
        typed.add("\"" + names.get(random.nextInt(names.size())) + "\"");
      }
      String key = random.nextInt(3) == 0 ? "categories" : "tags";
      List<String> lines = new ArrayList<>(Files.readAllLines(path));
      lines.removeIf(line -> line.startsWith(key) || key.equals("tags") && line.startsWith("  - "));
      lines.add(1, key + ": " + typed);
      if (random.nextInt(5) == 0) {
        lines.removeIf(line -> line.startsWith("title:"));
        lines.add(1, "title: Title " + random.nextInt(3));
      }
      if (random.nextInt(8) == 0) {
        lines.removeIf(line -> line.startsWith("unlisted:"));
        lines.add(1, "unlisted: " + random.nextBoolean());
      }
      Files.write(path, lines);
      open.refresh(List.of(folder.relativize(path).toString()));
      assertAsNew("seed " + SEED + ", edit " + i + ": " + path.getFileName() + " " + key + typed);
    }
    reporter.publishEntry(Map.of("edits", "" + EDITS, "readings of all", "" + readings.get()));
    assertThat(readings.get()).isLessThan(EDITS);
  }
}
