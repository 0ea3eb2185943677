package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Feeds, read by a library that is not ours (ROME) where it can tell. */
class FeedTest {
  private static final String STORY =
      """
      -- site.yaml --
      title: Night & day
      url: https://example.org/blog/
      feeds: {items: 2}
      -- stories/one.md --
      ---
      title: Fog ]]> & <rain>
      date: 2026-02-07 10:00:00 -0700
      updated: 2026-02-09
      author: Ada
      tags: [rain]
      categories: [Cause]
      image: {src: https://pictures.example/x.jpg, alt: A lamp}
      source: {name: The Paper, url: https://paper.example/fog}
      ---
      See [two](two.md), [here](#end), ![map](/map.png) and ]]> raw\u0007.[^1]

      <script>alert(1)</script><p onclick="x()" style="color:red"><img src="/pic.png"></p>

      ## End

      [^1]: A note.
      -- stories/two.md --
      ---
      title: Two
      date: 2026-01-01
      ---
      Text.
      -- stories/three.md --
      ---
      title: Three
      date: 2025-06-01
      id: my-own-id
      ---
      Text.
      -- static/map.png --
      x
      -- static/pic.png --
      x
      """;

  private static SyndFeed read(TestSite site, String path) throws FeedException {
    return new SyndFeedInput().build(new StringReader(site.text(path)));
  }

  @Test
  void anIndependentReaderReadsAllOfIt() throws FeedException {
    SyndFeed feed = read(TestSite.build(STORY), "feed.xml");
    assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
    assertThat(feed.getTitle()).isEqualTo("Night & day");
    assertThat(feed.getLink()).isEqualTo("https://example.org/blog/");
    assertThat(feed.getEntries()).hasSize(2);
    SyndEntry one = feed.getEntries().get(0);
    assertThat(one.getTitle()).isEqualTo("Fog ]]> & <rain>");
    assertThat(one.getLink()).isEqualTo("https://example.org/blog/2026/02/one/");
    assertThat(one.getUri()).isEqualTo("tag:example.org,2026-02-07:one");
    assertThat(one.getPublishedDate().toInstant()).isEqualTo("2026-02-07T17:00:00Z");
    assertThat(one.getAuthor()).isEqualTo("Ada");
    assertThat(one.getCategories())
        .extracting(SyndCategory::getName)
        .containsExactly("Cause", "rain");
    assertThat(one.getContents().get(0).getValue()).contains("]]&gt; raw");
  }

  @Test
  void everyAddressInTheContentIsAbsoluteAndNothingActs() throws FeedException {
    SyndFeed feed = read(TestSite.build(STORY), "feed.xml");
    Document content = Jsoup.parse(feed.getEntries().get(0).getContents().get(0).getValue());
    assertThat(content.select("[href]").eachAttr("href"))
        .allMatch(url -> url.startsWith("https://"));
    assertThat(content.select("[src]").eachAttr("src"))
        .contains("https://example.org/blog/map.png", "https://example.org/blog/pic.png")
        .allMatch(url -> url.startsWith("https://"));
    assertThat(content.select("a").eachAttr("href"))
        .contains(
            "https://example.org/blog/2026/01/two/", "https://example.org/blog/2026/02/one/#end");
    assertThat(content.select("script, style, iframe, form, [onclick], [style]")).isEmpty();
    assertThat(content.select("[role=doc-endnotes], .footnotes").text()).contains("A note.");
  }

  @Test
  void theIdentityIsTheAuthorsOrStaysWhenTitleSlugAndSchemeChange() throws FeedException {
    String moved =
        STORY
            .replace("title: Two", "title: Other\nslug: other")
            .replace("url: https://example.org/blog/", "url: http://new.example/\nid: example.org");
    String before = read(TestSite.build(STORY), "feed.xml").getEntries().get(1).getUri();
    SyndEntry after = read(TestSite.build(moved), "feed.xml").getEntries().get(1);
    assertThat(after.getUri()).isEqualTo(before);
    assertThat(after.getLink()).isEqualTo("http://new.example/2026/01/other/");
    assertThat(TestSite.build(STORY).text("feed/2025.xml"))
        .contains("<guid isPermaLink=\"false\">my-own-id</guid>");
  }

  @Test
  void olderStoriesAreInYearlyArchives() throws FeedException {
    TestSite site = TestSite.build(STORY);
    Document current = site.xml("feed.xml");
    assertThat(current.selectFirst("atom|link[rel=self]").attr("href"))
        .isEqualTo("https://example.org/blog/feed.xml");
    assertThat(current.selectFirst("atom|link[rel=prev-archive]").attr("href"))
        .isEqualTo("https://example.org/blog/feed/2026.xml");
    Document archive = site.xml("feed/2026.xml");
    assertThat(archive.select("fh|archive")).hasSize(1);
    assertThat(archive.selectFirst("atom|link[rel=prev-archive]").attr("href"))
        .isEqualTo("https://example.org/blog/feed/2025.xml");
    assertThat(archive.selectFirst("atom|link[rel=current]").attr("href"))
        .isEqualTo("https://example.org/blog/feed.xml");
    assertThat(read(site, "feed/2025.xml").getEntries()).hasSize(1);
  }

  @Test
  void theDateOfTheFeedIsTheNewestOfItsItemsNotTheClock() {
    assertThat(TestSite.build(STORY).xml("feed.xml").selectFirst("lastBuildDate").text())
        .isEqualTo("Mon, 9 Feb 2026 00:00:00 GMT");
  }

  @Test
  void thePictureHasATextAndARepublishedStoryItsSource() {
    Document feed = TestSite.build(STORY).xml("feed.xml");
    assertThat(feed.selectFirst("media|content").attr("url"))
        .isEqualTo("https://pictures.example/x.jpg");
    assertThat(feed.selectFirst("media|description").text()).isEqualTo("A lamp");
    assertThat(feed.selectFirst("item source").attr("url")).isEqualTo("https://paper.example/fog");
    assertThat(feed.select("enclosure")).isEmpty();
  }

  @Test
  void everyTermHasAFeedAndAllAreListed() throws FeedException {
    TestSite site = TestSite.build(STORY);
    assertThat(read(site, "tags/rain/feed.xml").getTitle()).isEqualTo("Night & day: rain");
    assertThat(site.xml("feeds.opml").select("outline").eachAttr("xmlUrl"))
        .containsExactly(
            "https://example.org/blog/feed.xml",
            "https://example.org/blog/tags/rain/feed.xml",
            "https://example.org/blog/categories/cause/feed.xml",
            "https://example.org/blog/authors/ada/feed.xml");
  }
}
