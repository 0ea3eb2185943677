package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Lists of stories: home, terms, archive. */
class ListTest {
  private static Map<String, String> stories(int count, String more) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("site.yaml", "title: Test site\nurl: https://example.org/blog/\npaginate: 10\n");
    for (int i = 1; i <= count; i++) {
      files.put(
          "stories/s%02d.md".formatted(i),
          "---\ntitle: Story %d\ndate: 2026-01-%02d\n%s---\nText.\n".formatted(i, i, more));
    }
    return files;
  }

  @Test
  void theHomeListsStoriesNewestFirstInPages() {
    TestSite site = TestSite.build(stories(23, ""), b -> b);
    assertThat(site.paths()).contains("index.html", "page/2/index.html", "page/3/index.html");
    assertThat(site.paths()).doesNotContain("page/4/index.html", "page/1/index.html");
    Document second = site.page("page/2/index.html");
    assertThat(second.select(".h-feed .h-entry .p-name").eachText())
        .startsWith("Story 13")
        .endsWith("Story 4")
        .hasSize(10);
    assertThat(second.selectFirst("link[rel=prev]").attr("href"))
        .isEqualTo("https://example.org/blog/");
    assertThat(second.selectFirst("link[rel=next]").attr("href"))
        .isEqualTo("https://example.org/blog/page/3/");
    assertThat(second.select("nav a[href=/blog/page/3/]")).isNotEmpty();
  }

  @Test
  void aSiteWithoutStoriesHasAHomeAllTheSame() {
    TestSite site = TestSite.build("-- site.yaml --\ntitle: Empty\nurl: https://example.org\n");
    assertThat(site.problems())
        .containsExactly("hint site.yaml [stories-none] there are no stories");
    assertThat(site.page("index.html").title()).isEqualTo("Empty");
    assertThat(site.paths())
        .contains("404.html", "feed.xml", "sitemap.xml", "robots.txt", "tags/index.html");
  }

  @Test
  void termsEqualButForCaseAndSpacingAreOneAndTheFirstSpellingByDateIsTheName() {
    TestSite site =
        TestSite.build(
            """
            -- stories/b.md --
            ---
            date: 2026-02-01
            tags: [night-shift, C++, C#, C]
            ---
            -- stories/a.md --
            ---
            date: 2026-01-01
            tags: Night  Shift, 日本語
            ---
            """);
    assertThat(site.result().succeeded()).isTrue();
    assertThat(site.paths())
        .contains(
            "tags/night-shift/index.html",
            "tags/c/index.html",
            "tags/c-plus-plus/index.html",
            "tags/c-sharp/index.html",
            "tags/日本語/index.html");
    assertThat(site.page("tags/night-shift/index.html").select(".h-feed .h-entry")).hasSize(2);
    assertThat(site.page("tags/night-shift/index.html").title()).contains("Night Shift");
    assertThat(site.problems())
        .containsExactly(
            "hint stories/b.md:3:8 [term-spelling] \"night-shift\" is also spelled \"Night  Shift\" in tags");
  }

  @Test
  void tagPagesArePagedAndIndexed() {
    TestSite site = TestSite.build(stories(11, "tags: [rain]\n"), b -> b);
    assertThat(site.paths()).contains("tags/rain/index.html", "tags/rain/page/2/index.html");
    assertThat(site.page("tags/index.html").selectFirst("a[href=/blog/tags/rain/]").text())
        .isEqualTo("rain");
    assertThat(site.page("tags/rain/index.html").selectFirst("link[href$=/tags/rain/feed.xml]"))
        .isNotNull();
  }

  @Test
  void anAuthorHasAPageWithWhatTheirFileSays() {
    TestSite site =
        TestSite.build(
            """
            -- authors/ada.md --
            ---
            name: Ada Quill
            links: [{name: Letters, url: "https://ada.example/"}]
            ---
            Writes at *night*.
            -- stories/a.md --
            ---
            title: Alpha
            date: 2026-01-01
            author: ada
            ---
            -- stories/b.md --
            ---
            title: Beta
            date: 2026-01-02
            authors: [Ada Quill, Ben]
            ---
            """);
    assertThat(site.problems()).isEmpty();
    Document ada = site.page("authors/ada/index.html");
    assertThat(ada.text()).contains("Writes at night.", "Alpha", "Beta");
    assertThat(ada.select("a[rel~=me]").eachAttr("href")).contains("https://ada.example/");
    assertThat(site.paths())
        .contains("authors/ben/index.html", "authors/ada/feed.xml", "authors/index.html");
    assertThat(site.page("2026/01/b/index.html").text()).contains("Ada Quill and Ben");
  }

  @Test
  void theArchiveGoesByYear() {
    TestSite site =
        TestSite.build(
            """
            -- stories/a.md --
            ---
            title: Old
            date: 2024-05-01
            ---
            -- stories/b.md --
            ---
            title: New
            date: 2026-01-01
            ---
            """);
    assertThat(site.paths()).contains("archive/2024/index.html", "archive/2026/index.html");
    assertThat(site.page("archive/index.html").text())
        .containsSubsequence("2026", "New", "2024", "Old");
    assertThat(site.page("archive/2024/index.html").text())
        .contains("May", "Old")
        .doesNotContain("New");
  }

  @Test
  void aSeriesGoesByPartAndItsNavigationStaysInIt() {
    TestSite site =
        TestSite.build(
            """
            -- stories/one.md --
            ---
            title: One
            date: 2026-03-01
            series: Tram
            part: 1
            ---
            -- stories/between.md --
            ---
            title: Between
            date: 2026-03-02
            ---
            -- stories/two.md --
            ---
            title: Two
            date: 2026-03-03
            series: Tram
            part: 2
            ---
            """);
    assertThat(site.page("2026/03/one/index.html").text()).contains("Part 1 of 2");
    assertThat(site.page("series/tram/index.html").text()).containsSubsequence("One", "Two");
    Document one = site.page("2026/03/one/index.html");
    assertThat(one.select("[class*=series] a[href=/2026/03/two/]")).isNotEmpty();
  }

  @Test
  void aPageOfTheAuthorsStandsInForAGeneratedOne() {
    TestSite site =
        TestSite.build(
            """
            -- pages/tags/index.md --
            My own words on tags.
            -- pages/404.md --
            ---
            permalink: /404.html
            ---
            Lost in the fog.
            -- static/robots.txt --
            User-agent: none
            -- pages/feed.md --
            ---
            permalink: /feed.xml
            ---
            No feed.
            """);
    assertThat(site.result().succeeded()).isTrue();
    assertThat(site.text("tags/index.html")).contains("My own words on tags.");
    assertThat(site.text("404.html")).contains("Lost in the fog.");
    assertThat(site.text("robots.txt")).isEqualTo("User-agent: none\n");
    assertThat(site.text("feed.xml")).startsWith("<?xml");
    assertThat(site.leftOut())
        .extracting(l -> l.file() + ": " + l.reason())
        .containsExactly("pages/feed.md: its address is that of the feed");
  }

  @Test
  void whatTheAuthorHasInsteadOfAGeneratedPageIsInTheSitemapOnceOrNotAtAll() {
    TestSite site =
        TestSite.build(
            """
            -- stories/2026-01-02-fog.md --
            ---
            tags: [rain, wind]
            ---
            Fog.
            -- pages/tags/rain.md --
            My own words on rain.
            -- pages/letters.md --
            ---
            noindex: true
            permalink: /subscribe/
            aliases: /tags/wind/
            ---
            Mine.
            """);
    assertThat(site.xml("sitemap.xml").select("loc").eachText())
        .containsExactly(
            "https://example.org/",
            "https://example.org/2026/01/fog/",
            "https://example.org/tags/rain/");
  }

  @Test
  void brokenStoriesCanBeLeftOutInstead() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: T
            url: https://example.org/
            brokenStories: leave-out
            -- stories/bad.md --
            ---
            title: "unclosed
            ---
            -- stories/undated.md --
            Text.
            -- stories/a.md --
            ---
            date: 2026-01-01
            slug: same
            ---
            -- stories/b.md --
            ---
            date: 2026-01-01
            slug: same
            ---
            """);
    assertThat(site.result().succeeded()).isTrue();
    assertThat(site.leftOut())
        .extracting(l -> l.file())
        .containsExactly("stories/b.md", "stories/bad.md", "stories/undated.md");
    assertThat(site.paths()).contains("2026/01/same/index.html");
  }
}
