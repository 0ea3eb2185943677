package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Links and pictures in texts. */
class LinkTest {
  private static final String SITE =
      """
      -- site.yaml --
      title: Test site
      url: https://example.org/blog/
      -- stories/2026/fog.md --
      ---
      title: Fog
      date: 2026-01-02
      ---
      %s
      -- stories/2026/rain.md --
      ---
      title: Rain
      date: 2026-01-03
      ---
      ## Later
      -- pages/about.md --
      We.
      -- stories/2026/map.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>
      -- static/files/a b.pdf --
      x
      """;

  private static List<String> links(String text) {
    TestSite site = TestSite.build(SITE.formatted(text));
    assertThat(site.problems()).isEmpty();
    return site
        .page("2026/01/fog/index.html")
        .select(".e-content [href], .e-content [src]")
        .stream()
        .map(e -> e.hasAttr("href") ? e.attr("href") : e.attr("src"))
        .toList();
  }

  @Test
  void aLinkToASourceFileLeadsToItsPage() {
    assertThat(
            links(
                "[a](rain.md) [b](rain.md#later) [c](../../pages/about.md) [d](/stories/2026/rain.md)"))
        .containsExactly(
            "/blog/2026/01/rain/",
            "/blog/2026/01/rain/#later",
            "/blog/about/",
            "/blog/2026/01/rain/");
  }

  @Test
  void aLinkToAnAddressOfTheSiteGetsTheBasePath() {
    assertThat(
            links("[a](/about/) [b](/about) [c](/blog/about/) [d](/files/a%20b.pdf) [e](../rain/)"))
        .containsExactly(
            "/blog/about/",
            "/blog/about/",
            "/blog/about/",
            "/blog/files/a%20b.pdf",
            "/blog/2026/01/rain/");
  }

  @Test
  void linksElsewhereAndWithinThePageStay() {
    assertThat(links("[a](https://example.com/?a=1&b=2) [b](mailto:a@example.org) [c](#x)"))
        .containsExactly("https://example.com/?a=1&b=2", "mailto:a@example.org", "#x");
  }

  @Test
  void aPictureBesideTheStoryIsPublishedWithIt() {
    assertThat(links("![A map](map.svg)")).containsExactly("/blog/2026/01/fog/map.svg");
  }

  @Test
  void addressesInTheAuthorsOwnHtmlAreResolvedToo() {
    assertThat(links("<p><a href=\"rain.md\">x</a><img src='/files/a b.pdf' alt=''></p>"))
        .containsExactly("/blog/2026/01/rain/", "/blog/files/a%20b.pdf");
  }

  @Test
  void aBrokenLinkIsToldAtItsPlaceWithTheNearestName() {
    TestSite site =
        TestSite.build(SITE.formatted("Text.\n\nSee [the rain](rian.md) and ![x](/nowhere.png)."));
    assertThat(site.result().succeeded()).isTrue();
    assertThat(site.result().report())
        .contains(
            "stories/2026/fog.md:7:5: warning: there is no page or file \"rian.md\" [link-broken]")
        .contains("    See [the rain](rian.md) and ![x](/nowhere.png).\n        ^")
        .contains("did you mean \"rain.md\"?")
        .contains("there is no picture \"/nowhere.png\"");
  }

  @Test
  void aSiteMayAskForBrokenLinksToFailTheBuild() {
    TestSite site =
        TestSite.build(
            SITE.formatted("[x](gone.md)")
                .replace("-- stories/2026/fog", "links: error\n-- stories/2026/fog"));
    assertThat(site.result().succeeded()).isFalse();
    assertThat(site.paths()).isEmpty();
  }

  @Test
  void aLinkToADraftIsBroken() {
    TestSite site =
        TestSite.build(
            SITE.formatted("[x](rain.md)").replace("title: Rain", "title: Rain\ndraft: true"));
    assertThat(site.problems()).hasSize(1).first().asString().contains("[link-broken]");
  }
}
