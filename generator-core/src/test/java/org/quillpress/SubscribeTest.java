package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The page that explains feeds to people, and what they see of a feed in a browser. */
class SubscribeTest {
  private static final String SITE =
      """
      -- site.yaml --
      title: Night
      url: https://example.org/blog/
      language: en
      languages: [de]
      -- stories/fog.md --
      ---
      title: Fog
      date: 2026-01-02
      author: Ada
      tags: [rain]
      ---
      Text.
      -- stories/nebel.de.md --
      ---
      title: Nebel
      date: 2025-01-02
      ---
      Text.
      """;

  @Test
  void itListsTheFeedsOfTheSiteAndOfItsTermsWithCompleteAddresses() {
    TestSite site = TestSite.build(SITE);
    assertThat(site.problems()).isEmpty();
    Document page = site.page("subscribe/index.html");
    assertThat(page.select(".feed-list .address").eachText())
        .containsExactly(
            "https://example.org/blog/feed.xml",
            "https://example.org/blog/tags/rain/feed.xml",
            "https://example.org/blog/authors/ada/feed.xml");
    assertThat(page.select("summary h2").eachText()).containsExactly("Tags", "Authors");
    assertThat(page.select("a[type=text/x-opml]").attr("href")).isEqualTo("/blog/feeds.opml");
  }

  @Test
  void everyLanguageHasItsOwnAndEveryPageLeadsToIt() {
    TestSite site = TestSite.build(SITE);
    assertThat(site.page("de/subscribe/index.html").select("h1").text()).isEqualTo("Abonnieren");
    assertThat(site.page("subscribe/index.html").select("link[hreflang=de]").attr("href"))
        .isEqualTo("https://example.org/blog/de/subscribe/");
    assertThat(site.page("2026/01/fog/index.html").select(".feeds a").eachAttr("href"))
        .contains("/blog/subscribe/");
    assertThat(site.xml("sitemap.xml").select("loc").eachText())
        .contains("https://example.org/blog/subscribe/", "https://example.org/blog/de/subscribe/");
  }

  @Test
  void anAuthorsOwnPageOfThatNameIsTheOne() {
    for (String own :
        new String[] {
          "-- pages/subscribe.md --\nMine.\n",
          "-- static/subscribe/index.html --\nMine.\n",
          "-- pages/letters.md --\n---\naliases: /subscribe/\n---\nMine.\n"
        }) {
      TestSite site = TestSite.build(SITE + own);
      assertThat(site.problems()).isEmpty();
      assertThat(site.text("subscribe/index.html")).doesNotContain("feed-list");
      assertThat(site.page("de/subscribe/index.html").select(".feed-list")).isNotEmpty();
    }
  }

  @Test
  void lettersByMailHaveAFormOfOneField() {
    TestSite site =
        TestSite.build(
            SITE.replace(
                "languages: [de]",
                "newsletter: {action: https://letters.example/in, field: addr, hidden: {list: 7},"
                    + " honeypot: trap}"));
    assertThat(site.problems()).isEmpty();
    Document page = site.page("subscribe/index.html");
    assertThat(page.select(".newsletter").attr("action")).isEqualTo("https://letters.example/in");
    assertThat(page.select(".newsletter input").eachAttr("name"))
        .containsExactly("list", "addr", "trap");
    assertThat(TestSite.build(SITE).page("subscribe/index.html").select(".newsletter")).isEmpty();
  }

  @Test
  void aFeedHasAStyleSheetForPeople() {
    TestSite site = TestSite.build(SITE);
    String feed = site.text("feed.xml");
    assertThat(feed)
        .startsWith(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<?xml-stylesheet type=\"text/css\" href=\"/blog/assets/feed.");
    String href = feed.split("href=\"/blog/", 2)[1].split("\"", 2)[0];
    assertThat(site.text(href)).contains("rss");
  }

  @Test
  void theYearOfAnArchiveIsTheCurrentOne() {
    TestSite site = TestSite.build(SITE);
    assertThat(site.page("archive/2026/index.html").select(".years [aria-current]").text())
        .isEqualTo("2026");
    assertThat(site.page("archive/index.html").select(".years [aria-current]")).isEmpty();
  }

  @Test
  void eachListOfTheSiteHasAFlag() {
    TestSite site =
        TestSite.build(
            SITE
                + "-- theme/partials/hooks/footer.mustache --\n"
                + "<i>{{#site.hasTags}}tags{{/site.hasTags}} {{#site.hasYears}}years{{/site.hasYears}}"
                + " {{#site.hasSeries}}series{{/site.hasSeries}}</i>\n");
    assertThat(site.problems()).isEmpty();
    assertThat(site.page("index.html").select("footer > i").text()).isEqualTo("tags years");
  }
}
