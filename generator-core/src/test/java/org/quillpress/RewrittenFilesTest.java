package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which files get other bytes by a change to one story: those that show what was changed, and no
 * others. A publication leaves files with the same bytes alone.
 */
class RewrittenFilesTest {
  private static final String EDITED = "stories/2026-03-14-story-14.md";
  private static final String URL = "/2026/03/story-14/";
  private static final String PAGE = "2026/03/story-14/index.html";

  @ParameterizedTest
  @ValueSource(strings = {"base", "broadsheet", "lantern", "casebook"})
  void aTextIsOnItsPageInItsFeedsAndInTheSearch(String theme) {
    TestSite before = TestSite.build(site(theme), builder -> builder);
    TestSite after = with(theme, "Last words of 14.", "Last words of the fourteenth.");
    Set<String> rewritten = rewritten(before, after);
    assertThat(rewritten).contains(PAGE, "feed.xml", "tags/odd-2/feed.xml");
    assertThat(rewritten)
        .allMatch(
            path ->
                path.equals(PAGE)
                    || path.startsWith("search/")
                    || path.endsWith(".xml") && before.text(path).contains("Last words of 14."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"base", "broadsheet", "lantern", "casebook"})
  void aTitleIsWhereverItsStoryIsShown(String theme) {
    TestSite before = TestSite.build(site(theme), builder -> builder);
    TestSite after = with(theme, "title: Title of 14", "title: Another of 14");
    Set<String> rewritten = rewritten(before, after);
    Predicate<String> shows =
        path -> path.matches(".*\\.(html|xml|json)") && before.text(path).contains("Title of 14");
    Set<String> showing = new TreeSet<>(before.paths());
    showing.removeIf(shows.negate());
    assertThat(rewritten).as("all that show it").containsAll(showing(showing, after));
    rewritten.removeIf(path -> path.startsWith("search/"));
    showing.removeIf(path -> path.startsWith("search/"));
    assertThat(rewritten).as("and no others").isEqualTo(showing);
    assertThat(showing)
        .as("its page, its neighbours, a list, a feed")
        .contains(
            PAGE,
            "2026/03/story-13/index.html",
            "2026/03/story-15/index.html",
            "tags/odd-2/page/2/index.html",
            "feed.xml");
    assertThat(showing).as("what lists others").doesNotContain("index.html", "sitemap.xml");
  }

  /** Those of them that are there still: files of the search have their contents in their names. */
  private static Set<String> showing(Set<String> before, TestSite after) {
    Set<String> there = new TreeSet<>(before);
    there.retainAll(after.paths());
    return there;
  }

  @ParameterizedTest
  @ValueSource(strings = {"base", "broadsheet", "lantern", "casebook"})
  void aTagIsOnItsPagesAndWhereItsStoryIsShown(String theme) {
    TestSite before = TestSite.build(site(theme), builder -> builder);
    TestSite after = with(theme, "tags: [odd 2]", "tags: [odd 1]");
    assertThat(rewritten(before, after))
        .contains(PAGE, "tags/index.html", "tags/odd-1/index.html", "tags/odd-2/index.html")
        .allMatch(
            path ->
                path.startsWith("search/")
                    || path.startsWith("tags/")
                    || mentions(before, path)
                    || mentions(after, path));
  }

  private static boolean mentions(TestSite site, String path) {
    return site.paths().contains(path) && site.text(path).contains(URL);
  }

  private static TestSite with(String theme, String old, String other) {
    Map<String, String> files = site(theme);
    String text = files.getOrDefault(EDITED, "");
    assertThat(text).contains(old);
    files.put(EDITED, text.replace(old, other));
    return TestSite.build(files, builder -> builder);
  }

  /** Paths that are new, gone or have other bytes. */
  private static Set<String> rewritten(TestSite before, TestSite after) {
    Set<String> paths = new TreeSet<>(before.paths());
    paths.addAll(after.paths());
    paths.removeIf(
        path ->
            before.paths().contains(path)
                && after.paths().contains(path)
                && before.text(path).equals(after.text(path)));
    return paths;
  }

  private static Map<String, String> site(String theme) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "site.yaml",
        "title: Thirty\nurl: https://example.org/\npaginate: 5\ntheme: " + theme + "\n");
    for (int i = 1; i <= 30; i++) {
      files.put(
          "stories/2026-03-%02d-story-%02d.md".formatted(i, i),
          """
          ---
          title: Title of %d
          description: What number %d is about.
          tags: [odd %d]
          ---
          First words of %d.

          <!--more-->

          ## A heading

          Last words of %d.
          """
              .formatted(i, i, i % 3, i, i));
    }
    return files;
  }
}
