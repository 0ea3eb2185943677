package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A site whose pages are read as files. */
class RelativeLinkTest {
  private static final String SITE =
      """
      -- site.yaml --
      title: T
      url: https://example.org/base/
      links: {relative: true}
      -- stories/fog.md --
      ---
      title: Fog
      date: 2026-01-02
      tags: [night]
      ---
      ## Here

      [About](../pages/about.md#who), [home](/), [out](https://example.net/), [here](#here).
      ![Fog](fog.png)
      -- stories/fog.png --
      x
      -- pages/about.md --
      ---
      title: About
      ---
      ## Who
      """;

  @Test
  void everyAddressOfEveryPageIsAFile() {
    TestSite site = TestSite.build(SITE);
    int links = 0;
    for (String path : site.paths()) {
      if (!path.endsWith(".html") || path.equals("404.html")) {
        continue;
      }
      for (Element element : site.page(path).select("[href],[src]")) {
        String typed = element.attr(element.hasAttr("href") ? "href" : "src");
        if (typed.startsWith("#") || typed.contains("://") || typed.startsWith("mailto:")) {
          continue;
        }
        String file = URI.create("file:///" + path).resolve(typed).getPath().substring(1);
        assertThat(site.paths()).as(path + ": " + typed).contains(file);
        links++;
      }
    }
    assertThat(links).isGreaterThan(40);
  }

  @Test
  void fragmentsAndOtherSitesStay() {
    String page = TestSite.build(SITE).text("2026/01/fog/index.html");
    assertThat(page)
        .contains("href=\"../../../about/index.html#who\"", "href=\"../../../index.html\"")
        .contains("href=\"https://example.net/\"", "href=\"#here\"")
        .contains("<link rel=\"canonical\" href=\"https://example.org/base/2026/01/fog/\">")
        .doesNotContain("integrity=");
  }

  @Test
  void feedsAndThePageForMissingAddressesStayAbsolute() {
    TestSite site = TestSite.build(SITE);
    assertThat(site.text("404.html")).contains("href=\"/base/\"");
    assertThat(site.text("feed.xml")).contains("https://example.org/base/about/#who");
  }
}
