package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quillpress.files.Urls;

/** A site below a path: every address in every file of it is complete and leads to a file of it. */
class BasePathTest {
  private static final String HOME = "https://example.org/my/blog/";
  private static final String SITE =
      """
      -- site.yaml --
      title: Test site
      tagline: On a path
      url: https://example.org/my/blog
      author: Ada
      email: ada@example.org
      paginate: 2
      logo: /pictures/logo.svg
      icon: /pictures/icon.svg
      image: {src: pictures/share.svg, alt: Fog}
      menus:
        main:
          - {name: Home, url: /}
          - {name: About, url: /about/}
          - {name: Typed with the path, url: /my/blog/about/#team}
          - {name: By file, url: pages/about.md}
          - {name: By reference, url: "@/about"}
          - {name: Complete, url: "https://example.org/my/blog/tags/"}
          - {name: Elsewhere, url: "https://example.com/"}
      -- stories/2026-01-02-fog/index.md --
      ---
      title: Fog
      tags: [Harbour, "C++"]
      categories: Tales
      series: Nights
      image: {src: map.svg, alt: Map}
      audio: say.ogg
      aliases: [/old/fog/, /fog.html]
      ---
      [a](../2026-01-03-rain.md) [b](/about/#team) [c](/my/blog/about/) [d](@/rain) [e](../rain/)
      [f](https://example.org/my/blog/feed.xml) [g](/tags/harbour/) [h](?q=1) [i](#fn-1)[^1] [j](/old/fog/)
      [k](../../authors/ada.md) [l](../../tags/harbour.md) [m](/paper.pdf)

      ![Map](map.svg) ![Share](/pictures/share.svg "T") ![Again](@/map.svg)

      <video src="/film.webm" poster='/pictures/share.svg'><track src="/film.vtt" kind=captions></video>
      <picture><source srcset="map.svg 1x, /pictures/share.svg 2x"><img src=map.svg alt=""></picture>
      <img alt="" srcset="/pictures/logo.svg 100w, map.svg 200w" src="map.svg">
      <svg><use xlink:href="/pictures/logo.svg#a"></use><use href="#b"/><g id="b"/>
      <image href="map.svg"/></svg>
      <form action="/about/"><button formaction="/find/">x</button></form>
      <object data="/paper.pdf"></object> <iframe src="/about/" title="t"></iframe>
      <blockquote cite="/about/">q</blockquote>
      <p style="background: url('map.svg') no-repeat, url(/pictures/share.svg)">s</p>

      [^1]: A note.
      -- stories/2026-01-02-fog/map.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>
      -- stories/2026-01-02-fog/say.ogg --
      12345
      -- stories/2026-01-03-rain.md --
      ---
      title: Rain
      tags: Harbour
      series: Nights
      source: {name: A paper, url: "https://example.com/rain"}
      ---
      [fog](@/fog)
      -- stories/2026-01-04-wind.md --
      Wind.
      -- stories/2026-01-05-hail.md --
      Hail.
      -- pages/about.md --
      ## Team
      ![L](/pictures/logo.svg)
      -- pages/find.md --
      Find.
      -- authors/ada.md --
      ---
      name: Ada
      picture: /pictures/ada.svg
      links: [{name: Home, url: "https://example.com/ada"}]
      ---
      Of [fog](../stories/2026-01-02-fog/index.md).
      -- tags/harbour.md --
      See [about](/about/).
      -- static/pictures/logo.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><g id="a"/></svg>
      -- static/pictures/icon.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>
      -- static/pictures/share.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>
      -- static/pictures/ada.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>
      -- static/film.webm --
      x
      -- static/film.vtt --
      x
      -- static/paper.pdf --
      x
      -- comments/fog/1.yaml --
      name: Ben
      url: https://example.com/ben
      date: 2026-01-06
      text: "I read [this](/about/) and [that](../rain/)."
      """;

  private static final Set<String> ADDRESSES =
      Set.of(
          "href",
          "src",
          "poster",
          "action",
          "formaction",
          "data",
          "cite",
          "xlink:href",
          "srcset",
          "imagesrcset",
          "url",
          "xmlurl",
          "htmlurl");
  private static final Pattern STYLE = Pattern.compile("url\\(\\s*[\"']?([^)\"']*)");
  private static final Pattern OWN = Pattern.compile("https?://example\\.org[^\\s\"'<>\\\\]*");

  private static TestSite site;

  @BeforeAll
  static void build() {
    site = TestSite.build(SITE);
  }

  private static List<String> addresses(Element root) {
    List<String> found = new ArrayList<>();
    for (Element element : root.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        if (attribute.getValue().startsWith("#") && !element.tagName().equals("a")) {
          continue; // a part of a drawing
        }
        String name = attribute.getKey().toLowerCase(java.util.Locale.ROOT);
        String value = attribute.getValue();
        if (name.endsWith("srcset")) {
          for (String candidate : value.split(",\\s+")) {
            found.add(candidate.strip().split("\\s")[0]);
          }
        } else if (name.equals("style")) {
          Matcher url = STYLE.matcher(value);
          while (url.find()) {
            found.add(url.group(1));
          }
        } else if (ADDRESSES.contains(name)) {
          found.add(value);
        } else if (element.attr("http-equiv").equals("refresh") && name.equals("content")) {
          found.add(value.substring(value.indexOf("url=") + 4));
        }
      }
    }
    return found;
  }

  /** Whether an address is outside of the site, or leads to one of its files. */
  private static boolean isGood(String address, boolean mustBeComplete) {
    String url = address;
    if (url.startsWith("https://example.org")) {
      if (!url.startsWith(HOME) && !url.equals(HOME.substring(0, HOME.length() - 1))) {
        return false;
      }
      url = url.substring("https://example.org".length());
    } else if (Urls.isExternal(url)) {
      return true;
    } else if (mustBeComplete) {
      return false;
    } else if (url.startsWith("#")) {
      return url.length() > 1;
    }
    url = url.replaceFirst("[?#].*", "");
    return url.equals("/my/blog")
        || url.startsWith("/my/blog/")
            && site.paths().contains(Urls.file(url.substring("/my/blog".length())));
  }

  @Test
  void aRecordingOfAnotherHostStaysThere() {
    TestSite other =
        TestSite.build(
            "-- site.yaml --\ntitle: T\nurl: https://example.org/my/blog/\n-- stories/fog.md --\n"
                + "---\ndate: 2026-01-02\naudio: //example.net/say.ogg\n---\nText.\n");
    assertThat(other.page("2026/01/fog/index.html").select("audio").attr("src"))
        .isEqualTo("//example.net/say.ogg");
  }

  @Test
  void theSiteHasNoProblems() {
    assertThat(site.problems()).isEmpty();
    assertThat(site.paths()).hasSizeGreaterThan(40);
  }

  @Test
  void everyAddressInAPageLeadsToAFileBelowThePath() {
    for (String path : site.paths()) {
      if (path.endsWith(".html")) {
        for (String address : addresses(site.page(path))) {
          assertThat(isGood(address, false)).as(path + ": " + address).isTrue();
        }
      }
    }
  }

  @Test
  void everyAddressInAFeedIsComplete() {
    int found = 0;
    for (String path : site.paths()) {
      if (path.endsWith(".xml") || path.endsWith(".opml")) {
        for (Element element : site.xml(path).getAllElements()) {
          List<String> all = new ArrayList<>(addresses(element));
          if (element.tagName().equals("content:encoded")) {
            all.addAll(addresses(Jsoup.parseBodyFragment(element.text()).body()));
          }
          for (String address : all) {
            found++;
            assertThat(isGood(address, true)).as(path + ": " + address).isTrue();
          }
        }
      }
    }
    assertThat(found).isGreaterThan(100);
    assertThat(site.text("feed.xml"))
        .contains("xlink:href=\"https://example.org/my/blog/pictures/logo.svg#a\"");
  }

  @Test
  void everyCompleteAddressInAnyFileLeadsToAFile() {
    Set<String> wrong = new TreeSet<>();
    for (String path : site.paths()) {
      Matcher own = OWN.matcher(site.text(path));
      while (own.find()) {
        String address = own.group().replaceFirst("[,.]$", "").replace("&amp;", "&");
        if (!isGood(address, true)) {
          wrong.add(path + ": " + address);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void thePathIsWrittenOnce() {
    for (String path : site.paths()) {
      assertThat(site.text(path)).as(path).doesNotContain("/my/blog/my/blog");
    }
  }
}
