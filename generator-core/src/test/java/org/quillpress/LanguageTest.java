package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A site in several languages: each has an edition of its own, and a story is in one. */
class LanguageTest {
  private static final String SITE =
      """
      -- site.yaml --
      title: Night
      tagline: After dark
      description: About nights
      url: https://example.org/
      menus:
        main: [{name: Home, url: /}, {name: Archive, url: /archive/}, {name: Map, url: /map.pdf}]
      languages:
        fr: {title: La nuit, tagline: Le soir venu, description: Sur la nuit}
        ar:
          title: الليل
          menus:
            main: [{name: الرئيسية, url: /ar/}]
        ja:
      -- static/map.pdf --
      %PDF
      -- stories/fog.md --
      ---
      title: Fog
      date: 2026-01-01
      tags: [rain, harbour]
      series: Weather
      ---
      Fog on the river.[^1]

      [^1]: So it was.
      -- stories/wind.md --
      ---
      title: Wind
      date: 2026-02-01
      tags: [rain]
      series: Weather
      ---
      Wind.
      -- stories/fog.fr.md --
      ---
      title: Brouillard
      date: 2026-01-10
      tags: [rain]
      ---
      Brouillard sur le fleuve.[^1]

      [^1]: Vraiment.
      -- stories/fr/vent.md --
      ---
      title: Vent
      date: 2026-02-10
      tags: [rain, mer]
      translationOf: ../wind.md
      ---
      Du vent.
      -- stories/dabab.md --
      ---
      title: ضباب
      date: 2026-01-20
      language: ar
      translationOf: fog
      ---
      ضباب فوق النهر.
      -- stories/kiri/index.ja.md --
      ---
      title: 霧
      date: 2026-01-05
      tags: [rain]
      translationOf: stories/fog.md
      ---
      川の上の霧。
      -- tags/rain.md --
      ---
      title: Rain
      ---
      -- tags/rain.fr.md --
      ---
      title: Pluie
      ---
      -- pages/about.md --
      About.
      -- pages/about.fr.md --
      À propos.
      """;

  private final TestSite site = TestSite.build(SITE);

  @Test
  void theMainLanguageIsAtHomeAndEachOtherBelowItsCode() {
    assertThat(site.problems()).isEmpty();
    assertThat(site.paths())
        .contains(
            "index.html",
            "2026/01/fog/index.html",
            "fr/index.html",
            "fr/2026/01/fog/index.html",
            "fr/2026/02/vent/index.html",
            "fr/about/index.html",
            "ar/index.html",
            "ar/2026/01/dabab/index.html",
            "ja/index.html",
            "ja/2026/01/kiri/index.html",
            "fr/archive/2026/index.html",
            "fr/tags/index.html")
        .doesNotContain("fr/404.html", "fr/robots.txt", "fr/sitemap.xml", "fr/feeds.opml");
  }

  @Test
  void listsHoldTheStoriesOfTheirLanguageOnly() {
    assertThat(titles("index.html")).containsExactly("Wind", "Fog");
    assertThat(titles("fr/index.html")).containsExactly("Vent", "Brouillard");
    assertThat(titles("ar/index.html")).containsExactly("ضباب");
    assertThat(titles("ja/index.html")).containsExactly("霧");
    assertThat(titles("tags/rain/index.html")).containsExactly("Wind", "Fog");
    assertThat(titles("fr/tags/rain/index.html")).containsExactly("Vent", "Brouillard");
    assertThat(site.paths())
        .contains("fr/tags/mer/index.html", "tags/harbour/index.html")
        .doesNotContain("tags/mer/index.html", "fr/tags/harbour/index.html")
        .doesNotContain("fr/series/weather/index.html");
  }

  private List<String> titles(String path) {
    return site.page(path).select("article .p-name a.u-url").eachText();
  }

  @Test
  void anEditionSpeaksItsLanguage() {
    Document french = site.page("fr/index.html");
    assertThat(french.title()).isEqualTo("La nuit | Le soir venu");
    assertThat(french.selectFirst("html").attr("lang")).isEqualTo("fr");
    assertThat(french.selectFirst("meta[property=og:site_name]").attr("content"))
        .isEqualTo("La nuit");
    assertThat(french.selectFirst("header a[rel=home]").attr("href")).isEqualTo("/fr/");
    Document story = site.page("fr/2026/01/fog/index.html");
    assertThat(story.selectFirst("time.dt-published").text()).isEqualTo("10 janvier 2026");
    assertThat(story.text()).contains("min de lecture").doesNotContain("min read");
    assertThat(story.selectFirst("section.footnotes, [role=doc-endnotes], .footnotes").outerHtml())
        .contains("Retour à l’appel de note");
    assertThat(site.page("ja/2026/01/kiri/index.html").selectFirst("time.dt-published").text())
        .isEqualTo("2026年1月5日");
    assertThat(site.page("ar/2026/01/dabab/index.html").selectFirst("time.dt-published").text())
        .isEqualTo("20 يناير 2026");
    assertThat(site.page("fr/archive/2026/index.html").text()).contains("février", "janvier");
  }

  @Test
  void whatALanguageDoesNotSayIsTheSites() {
    assertThat(site.page("ja/index.html").title()).isEqualTo("Night | After dark");
    assertThat(site.page("ar/index.html").title()).isEqualTo("الليل | After dark");
  }

  @Test
  void languagesThatAreWrittenFromTheRightAre() {
    Element html = site.page("ar/index.html").selectFirst("html");
    assertThat(html.attr("lang") + " " + html.attr("dir")).isEqualTo("ar rtl");
    assertThat(site.page("fr/index.html").selectFirst("html").attr("dir")).isEqualTo("ltr");
  }

  @Test
  void aStoryInALanguageThatTheSiteDoesNotHaveIsMarkedInItsList() {
    TestSite one =
        TestSite.build(
            """
            -- stories/fog.md --
            ---
            title: Fog
            date: 2026-01-01
            ---
            -- stories/dabab.md --
            ---
            title: ضباب
            date: 2026-01-02
            language: ar
            ---
            """);
    assertThat(one.problems())
        .containsExactly(
            "hint stories/dabab.md:4:11 [language-unknown] the site has no language \"ar\"");
    Document home = one.page("index.html");
    assertThat(home.selectFirst("html").attr("dir")).isEqualTo("ltr");
    assertThat(home.select("article[lang=ar][dir=rtl]")).hasSize(1);
    assertThat(home.select("article[lang=en][dir=ltr]")).hasSize(1);
    Document page = one.page("2026/01/dabab/index.html");
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(page.selectFirst("article").attr("dir")).isEqualTo("rtl");
  }

  @Test
  void translationsNameEachOtherWithHreflang() {
    Map<String, List<String>> groups = new TreeMap<>();
    for (String path : site.paths()) {
      if (path.endsWith(".html")) {
        Document page = site.page(path);
        List<String> alternates =
            page.select("link[rel=alternate][hreflang]").stream()
                .map(link -> link.attr("hreflang") + " " + link.attr("href"))
                .toList();
        if (!alternates.isEmpty()) {
          groups.put(page.selectFirst("link[rel=canonical]").attr("href"), alternates);
        }
      }
    }
    String home = "https://example.org";
    assertThat(groups.get(home + "/2026/01/fog/"))
        .containsExactly(
            "en " + home + "/2026/01/fog/",
            "fr " + home + "/fr/2026/01/fog/",
            "ar " + home + "/ar/2026/01/dabab/",
            "ja " + home + "/ja/2026/01/kiri/",
            "x-default " + home + "/2026/01/fog/");
    assertThat(groups.get(home + "/fr/2026/02/vent/"))
        .containsExactly(
            "en " + home + "/2026/02/wind/",
            "fr " + home + "/fr/2026/02/vent/",
            "x-default " + home + "/2026/02/wind/");
    assertThat(groups.get(home + "/fr/tags/rain/"))
        .extracting(link -> link.split(" ")[0])
        .containsExactly("en", "fr", "ja", "x-default");
    assertThat(groups)
        .containsKeys(home + "/", home + "/ja/", home + "/fr/about/", home + "/ar/archive/")
        .doesNotContainKeys(home + "/fr/tags/mer/", home + "/tags/harbour/");
    // each page of a group says the same of all, so all of them say it of each other
    groups.forEach(
        (url, alternates) -> {
          assertThat(alternates).anyMatch(link -> link.endsWith(" " + url));
          for (String link : alternates) {
            assertThat(groups.get(link.split(" ")[1])).as(link).isEqualTo(alternates);
          }
        });
  }

  @Test
  void theSitemapSaysTheSameAsThePages() {
    Document sitemap = site.xml("sitemap.xml");
    for (Element url : sitemap.select("url")) {
      String path = url.selectFirst("loc").text().substring("https://example.org/".length());
      List<String> inSitemap =
          url.getElementsByTag("xhtml:link").eachAttr("href").stream().sorted().toList();
      List<String> inPage =
          site.page(path + "index.html").select("link[hreflang]").eachAttr("href").stream()
              .sorted()
              .toList();
      assertThat(inSitemap).as(path).isEqualTo(inPage);
    }
    assertThat(sitemap.select("loc").eachText())
        .contains("https://example.org/fr/", "https://example.org/ja/2026/01/kiri/")
        .doesNotHaveDuplicates();
  }

  @Test
  void readersFindTheTranslations() {
    Document story = site.page("2026/01/fog/index.html");
    assertThat(story.select(".translations a").eachText())
        .containsExactly("Français", "العربية", "日本語");
    assertThat(story.select(".translations a").eachAttr("hreflang"))
        .containsExactly("fr", "ar", "ja");
    Document wind = site.page("2026/02/wind/index.html");
    assertThat(wind.select(".languages a").eachAttr("href"))
        .containsExactly("/2026/02/wind/", "/fr/2026/02/vent/", "/ar/", "/ja/");
    assertThat(wind.select(".languages a[aria-current=true]").text()).isEqualTo("English");
    assertThat(story.select("meta[property=og:locale:alternate]").eachAttr("content"))
        .containsExactly("fr", "ar", "ja");
    assertThat(story.select("script[type=application/ld+json]").toString())
        .contains("\"workTranslation\":[", "/ja/2026/01/kiri/");
    assertThat(site.text("fr/2026/01/fog/index.html"))
        .contains("\"translationOfWork\":{", "\"inLanguage\":\"fr\"");
  }

  @Test
  void aTermHasItsNameInEachLanguage() {
    assertThat(site.page("fr/2026/01/fog/index.html").select(".p-category").eachText())
        .containsExactly("Pluie");
    assertThat(site.page("tags/rain/index.html").selectFirst("h1").text()).contains("Rain");
    assertThat(site.page("fr/tags/rain/index.html").selectFirst("h1").text()).contains("Pluie");
    // without a file of its own language, the one for all counts
    assertThat(site.page("ja/tags/rain/index.html").selectFirst("h1").text()).contains("Rain");
  }

  @Test
  void previousNextAndRelatedStayInTheLanguage() {
    for (String path : site.paths()) {
      if (path.startsWith("fr/") && path.endsWith(".html")) {
        for (Element link :
            site.page(path).select("main a[href], link[rel=prev], link[rel=next]")) {
          String href = link.attr("href").replace("https://example.org", "");
          boolean leaves = href.startsWith("/") && !href.startsWith("/fr/");
          assertThat(leaves && !link.hasAttr("hreflang")).as(path + " to " + href).isFalse();
        }
      }
    }
    assertThat(site.page("fr/2026/01/fog/index.html").selectFirst("a[rel=next]").attr("href"))
        .isEqualTo("/fr/2026/02/vent/");
  }

  @Test
  void eachEditionHasItsFeeds() {
    Document feed = site.xml("fr/feed.xml");
    assertThat(feed.selectFirst("channel > language").text()).isEqualTo("fr");
    assertThat(feed.selectFirst("channel > title").text()).isEqualTo("La nuit");
    assertThat(feed.selectFirst("channel > link").text()).isEqualTo("https://example.org/fr/");
    assertThat(feed.select("item > title").eachText()).containsExactly("Vent", "Brouillard");
    assertThat(site.xml("feed.xml").select("item > title").eachText())
        .containsExactly("Wind", "Fog");
    assertThat(site.xml("fr/tags/rain/feed.xml").select("item")).hasSize(2);
    assertThat(
            site.page("fr/index.html").selectFirst("link[type=application/rss+xml]").attr("href"))
        .isEqualTo("https://example.org/fr/feed.xml");
    assertThat(site.xml("feeds.opml").select("outline").eachAttr("xmlUrl"))
        .contains(
            "https://example.org/feed.xml",
            "https://example.org/fr/feed.xml",
            "https://example.org/fr/tags/rain/feed.xml",
            "https://example.org/ja/feed.xml");
    List<String> ids = new ArrayList<>();
    for (String edition : List.of("", "fr/", "ar/", "ja/")) {
      ids.addAll(site.xml(edition + "feed.xml").select("guid").eachText());
    }
    assertThat(ids).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void aMenuOfTheSiteLeadsToTheEditionsOwnPages() {
    assertThat(site.page("fr/index.html").select(".site-nav a").eachAttr("href"))
        .containsExactly("/fr/", "/fr/archive/", "/map.pdf");
    assertThat(site.page("ar/index.html").select(".site-nav a").eachAttr("href"))
        .containsExactly("/ar/");
  }
}
