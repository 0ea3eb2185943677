package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quillpress.problem.Problem;

/** Links to headings and other places in pages. */
class AnchorLinkTest {
  private static final String SITE =
      """
      -- site.yaml --
      title: Test site
      url: https://example.org/blog/
      -- stories/2026-01-02-fog.md --
      ## Early *morning*

      %s
      -- pages/about.md --
      ## The team

      ## The town {#harbour-town}

      <p id="own">Own.</p> <a name="old"></a>

      A note.[^1]

      [^1]: Note.
      -- static/manual.html --
      <!doctype html><title>M</title><!-- <p id="no"> --><script>"<p id='neither'>"</script>
      <H1 ID=start>M</H1><p class="a>b" id='über &amp; unter'>x</p>
      -- comments/fog/1.yaml --
      name: Ada
      date: 2026-01-03
      text: Yes.
      """;

  private static TestSite site(String text) {
    return TestSite.build(SITE.formatted(text));
  }

  private static List<String> hints(TestSite site) {
    return site.result().problems().stream().map(Problem::hint).toList();
  }

  @Test
  void headingsOwnIdsRawHtmlFootnotesAndWhatThemesMakeAreFound() {
    TestSite site =
        site(
            """
            [a](#early-morning) [b](../pages/about.md#the-team) [c](/about/#harbour-town)
            [d](@/about#own) [e](/about/#old) [f](../pages/about.md#fn-1) [g](/about#fnref-1)
            [h](#_comments) [i](#comment-1) [j](/manual.html#start) [k](#top) [l](#)
            [m](/manual.html#%C3%BCber%20&%20unter) [n](/about/?q=1#the-team) [o](/archive/#_main)
            [p](#:~:text=fog) [q](/about/#the-team:~:text=fog) [r](/feed.xml#x)
            [s](https://example.org/blog/about/#own) [t](https://example.com/#no)
            """);
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void aHeadingThatWasRenamedIsToldAtTheLineThatLinksToIt() {
    TestSite site = site("Text.\n\nSee [them](../pages/about.md#the-teem) and [x](#erly-morning).");
    assertThat(site.problems())
        .containsExactly(
            "warning stories/2026-01-02-fog.md:5:29 [anchor-broken] \"../pages/about.md\" has no"
                + " heading or id \"the-teem\"",
            "warning stories/2026-01-02-fog.md:5:48 [anchor-broken] this page has no heading or id"
                + " \"erly-morning\"");
    assertThat(hints(site))
        .containsExactly("did you mean \"#the-team\"?", "did you mean \"#early-morning\"?");
  }

  @Test
  void whereNoneIsNearThoseThatAreThereAreNamed() {
    TestSite site = site("[a](/about/#people) [b](/manual.html#no) [c](/manual.html#neither)");
    assertThat(site.problems()).hasSize(3);
    assertThat(hints(site))
        .containsExactly(
            "it has #the-team, #harbour-town, #own, #old, #fnref-1, #fn-1",
            "it has #start, #über & unter",
            "it has #start, #über & unter");
  }

  @Test
  void anAnchorIsToldAtEachOfItsPlacesAndInOtherCapitals() {
    TestSite site = site("[a](/about/#Own)\n[b](/about/#Own) <a href=\"/about/#Own\">c</a>");
    assertThat(site.problems())
        .extracting(p -> p.substring(0, p.indexOf(']') + 1))
        .containsExactly(
            "warning stories/2026-01-02-fog.md:3:12 [anchor-broken]",
            "warning stories/2026-01-02-fog.md:4:12 [anchor-broken]",
            "warning stories/2026-01-02-fog.md:4:34 [anchor-broken]");
    assertThat(hints(site)).containsOnly("did you mean \"#own\"?");
  }

  @Test
  void aBrokenLinkIsNotToldForItsAnchorToo() {
    assertThat(site("[a](/abuot/#the-team)").problems())
        .containsExactly(
            "warning stories/2026-01-02-fog.md:3:5 [link-broken] there is no page or file"
                + " \"/abuot/#the-team\"");
  }

  @Test
  void anAnchorOfALinkThroughAnOldAddressIsThatOfThePage() {
    TestSite site =
        site(
            "[a](/old/#the-end) [b](/old/#the-and)\n-- pages/new.md --\n---\naliases: [/old/]\n---\n"
                + "## The end");
    assertThat(site.problems()).hasSize(1).first().asString().contains("\"the-and\"");
    assertThat(site.page("2026/01/fog/index.html").select(".e-content a").attr("href"))
        .isEqualTo("/blog/new/#the-end");
  }

  @Test
  void linksInCommentsAreResolvedFromTheirStoryAndVerified() {
    TestSite site =
        TestSite.build(
            SITE.formatted("Text.")
                .replace(
                    "text: Yes.",
                    "text: \"See [a](#early-morning), [b](/about/#no), [c](../../../about/), [d](x.md).\""));
    assertThat(site.page("2026/01/fog/index.html").select(".comment .p-content a").eachAttr("href"))
        .containsExactly(
            "/blog/2026/01/fog/#early-morning",
            "/blog/about/#no",
            "/blog/about/",
            "/blog/2026/01/fog/x.md");
    assertThat(site.problems())
        .containsExactly(
            "warning comments/fog/1.yaml:3 [anchor-broken] \"/about/\" has no heading or id \"no\"",
            "warning comments/fog/1.yaml:3 [link-broken] there is no page or file \"x.md\"");
  }

  @Test
  void aBrokenLinkInALongCommentIsToldAtItsLine() {
    TestSite site =
        TestSite.build(
            SITE.formatted("Text.")
                .replace("text: Yes.", "text: |\n  One.\n\n  Two [b](/about/#no)."));
    assertThat(site.problems())
        .containsExactly(
            "warning comments/fog/1.yaml:6 [anchor-broken] \"/about/\" has no heading or id \"no\"");
  }

  @Test
  void brokenAnchorsFailTheBuildIfTheSiteSaysSo() {
    String text = SITE.formatted("[a](#no)");
    TestSite strict = TestSite.build(text.replace("title: Test", "links: error\ntitle: Test"));
    assertThat(strict.result().succeeded()).isFalse();
    assertThat(strict.paths()).isEmpty();
    TestSite lax = TestSite.build(text.replace("title: Test", "links: ignore\ntitle: Test"));
    assertThat(lax.problems()).isEmpty();
  }
}
