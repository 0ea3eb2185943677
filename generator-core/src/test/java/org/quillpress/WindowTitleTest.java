package org.quillpress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quillpress.html.Escape;

/** The title of a window is never longer than is shown; the whole title stays everywhere else. */
class WindowTitleTest {
  private static final String LONG = "The lamp that burned all night " + "and all day ".repeat(20);

  private static TestSite site(String title) {
    return TestSite.build(
        """
        -- site.yaml --
        title: Night Beat
        url: https://example.org/
        -- stories/a.md --
        ---
        title: '%s'
        date: 2026-01-02
        ---
        Text.
        """
            .formatted(title.replace("'", "''")));
  }

  private static String of(TestSite site) {
    return site.page("2026/01/a/index.html").title();
  }

  /** Seventy letters at most: first the site's name goes, then the end of the title's words. */
  @ParameterizedTest
  @CsvSource({
    "52, true",
    "57, true",
    "58, false",
    "70, false",
  })
  void theSitesNameStandsBehindWhereThereIsRoom(int letters, boolean hasSite) {
    String title = "a".repeat(letters);
    assertEquals(hasSite ? title + " | Night Beat" : title, of(site(title)));
  }

  @Test
  void aLongTitleIsCutAtAWord() {
    TestSite site = site(LONG);
    assertEquals("The lamp that burned all night and all day and all day and all day…", of(site));
    String whole = LONG.strip();
    assertEquals(
        whole, site.page("2026/01/a/index.html").select("meta[property=og:title]").attr("content"));
    assertEquals(whole, site.page("2026/01/a/index.html").select("h1").text());
    assertEquals(whole, site.xml("feed.xml").select("item > title").text());
  }

  /** Checkers count letters as HTML has them; pairs of surrogates are never cut in two. */
  @ParameterizedTest
  @CsvSource({"&", "<b>", "\"", "𝄞", "灯", "e\u0301"})
  void noTitleIsLongerInHtml(String piece) {
    String title = of(site(piece.repeat(80)));
    assertTrue(Escape.html(title).length() <= 70, title);
    assertTrue(piece.repeat(80).startsWith(title.substring(0, title.indexOf('…'))), title);
    assertTrue(title.codePoints().noneMatch(c -> c >= 0xd800 && c < 0xe000), title);
  }

  /** Pages of one list differ by their number, and it is not what is cut. */
  @Test
  void thePagesOfALongListKeepTheirNumber() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: Night Beat
            url: https://example.org/
            paginate: 1
            -- stories/a.md --
            ---
            title: A
            date: 2026-01-02
            tags: ["%s"]
            ---
            Text.
            -- stories/b.md --
            ---
            title: B
            date: 2026-01-03
            tags: ["%s"]
            ---
            Text.
            """
                .formatted(LONG.strip(), LONG.strip()));
    String second =
        site.paths().stream()
            .filter(p -> p.startsWith("tags/the-lamp") && p.endsWith("page/2/index.html"))
            .findFirst()
            .orElseThrow();
    String title = site.page(second).title();
    assertTrue(title.contains("…") && title.endsWith("2") && title.length() <= 70, title);
  }

  /** A home page says its tagline where there is room for it. */
  @ParameterizedTest
  @CsvSource({
    "Stories after dark, Night Beat | Stories after dark",
    "Stories that nobody tells before it is dark and all the others are asleep, Night Beat",
  })
  void home(String tagline, String expected) {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: Night Beat
            url: https://example.org/
            tagline: %s
            """
                .formatted(tagline));
    assertEquals(expected, site.page("index.html").title());
  }
}
