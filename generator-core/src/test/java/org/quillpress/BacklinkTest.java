package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Stories that link to a story. */
class BacklinkTest {
  private static final String SITE =
      """
      -- site.yaml --
      title: Test site
      url: https://example.org/blog/
      -- stories/2026-01-01-fog.md --
      Myself: [fog](/2026/01/fog/).
      -- stories/2026-01-02-rain.md --
      [fog](2026-01-01-fog.md) [again](2026-01-01-fog.md#x-ignored) [and](@/fog)
      -- stories/2026-01-04-wind.md --
      A complete address: https://example.org/blog/2026/01/fog/.
      -- stories/2026-01-03-hail.md --
      <a href="/old-fog/">Raw HTML</a>
      """;

  private static List<String> backlinks(TestSite site, String page) {
    return site.page(page).select(".backlinks a.u-url").eachAttr("href");
  }

  @Test
  void storiesThatLinkToAStoryAreListedNewestFirstAndOnce() {
    TestSite site =
        TestSite.build(
            SITE.replace(
                "Myself:", "---\naliases: [/old-fog/]\n---\n<i id=x-ignored></i> Myself:"));
    assertThat(site.problems()).isEmpty();
    assertThat(backlinks(site, "2026/01/fog/index.html"))
        .containsExactly("/blog/2026/01/wind/", "/blog/2026/01/hail/", "/blog/2026/01/rain/");
    assertThat(site.page("2026/01/fog/index.html").select(".backlinks h2").text())
        .isEqualTo("Stories that mention this one");
    assertThat(site.page("2026/01/rain/index.html").select(".backlinks")).isEmpty();
  }

  @Test
  void draftsUnlistedStoriesPagesAndPicturesLinkToNothing() {
    TestSite site =
        TestSite.build(
            """
            -- stories/2026-01-01-fog/index.md --
            Fog.
            -- stories/2026-01-01-fog/a.svg --
            <svg width="1" height="1"/>
            -- stories/2026-01-02-draft.md --
            ---
            draft: true
            ---
            [fog](@/fog)
            -- stories/2026-01-03-hidden.md --
            ---
            unlisted: true
            ---
            [fog](@/fog)
            -- stories/2026-01-04-picture.md --
            ![A](2026-01-01-fog/a.svg)
            -- pages/about.md --
            [fog](@/fog)
            """);
    assertThat(site.problems()).isEmpty();
    assertThat(backlinks(site, "2026/01/fog/index.html")).isEmpty();
  }

  @Test
  void aStoryToWhichAllLinkNamesOnlyTheNewest() {
    StringBuilder text = new StringBuilder("-- stories/2026-01-01-hub.md --\nHub.\n");
    for (int i = 10; i < 70; i++) {
      text.append("-- stories/s" + i + ".md --\n---\ndate: 2026-02-01 " + (i / 5) + ":0" + i % 5)
          .append("\n---\n[hub](@/hub)\n");
    }
    TestSite site = TestSite.build(text.toString());
    assertThat(backlinks(site, "2026/01/hub/index.html"))
        .hasSize(50)
        .startsWith("/2026/02/s69/", "/2026/02/s68/")
        .endsWith("/2026/02/s20/");
  }
}
