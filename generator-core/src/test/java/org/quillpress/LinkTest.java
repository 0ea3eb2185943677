package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quillpress.problem.Problem;

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
    assertThat(
            links(
                "[a](https://example.com/?a=1&b=2) [b](mailto:a@example.org) [c](#x)<i id=x></i>"))
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
            "stories/2026/fog.md:7:16: warning: there is no page or file \"rian.md\" [link-broken]")
        .contains(
            "    See [the rain](rian.md) and ![x](/nowhere.png).\n" + " ".repeat(4 + 15) + "^")
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

  /** A site with more files than the usual one. */
  private static TestSite with(String text, String more) {
    return TestSite.build(SITE.formatted(text) + more);
  }

  private static List<String> hrefs(TestSite site) {
    return site.page("2026/01/fog/index.html").select(".e-content a").eachAttr("href");
  }

  @Test
  void aReferenceMeansAPathAnEndOfAPathOrAName() {
    assertThat(
            links(
                "[a](@/stories/2026/rain.md) [b](@/2026/rain.md#later) [c](@/rain.md) [d](@/rain)"
                    + " [e](@/2026-01-03-rain) [f](@/about) [g](@/files/a%20b.pdf)"))
        .containsExactly(
            "/blog/2026/01/rain/",
            "/blog/2026/01/rain/#later",
            "/blog/2026/01/rain/",
            "/blog/2026/01/rain/",
            "/blog/2026/01/rain/",
            "/blog/about/",
            "/blog/files/a%20b.pdf");
  }

  @Test
  void aReferenceToABundleMayNameItsFolder() {
    TestSite site =
        with(
            "[a](@/wind) [b](@/2026/2026-02-01-wind) [c](@/stories/2026/2026-02-01-wind/index.md)"
                + " [d](2026-02-01-wind) [e](2026-02-01-wind/index.md)",
            "-- stories/2026/2026-02-01-wind/index.md --\nWind.\n");
    assertThat(site.problems()).isEmpty();
    assertThat(hrefs(site)).hasSize(5).containsOnly("/blog/2026/02/wind/");
  }

  @Test
  void aReferencePrefersTheLanguageOfItsText() {
    String links = "[a](@/fog) [b](@/fog.md) [c](@/stories/fog.md) [d](fog.md) [e](@/fog.fr.md)\n";
    TestSite site =
        TestSite.build(
            "-- site.yaml --\ntitle: T\nurl: https://example.org/\nlanguages: [en, fr]\n"
                + "-- stories/fog.md --\n---\ndate: 2026-01-01\n---\nFog.\n"
                + "-- stories/fog.fr.md --\n---\ndate: 2026-01-01\n---\nBrume.\n"
                + "-- stories/sea.md --\n---\ndate: 2026-01-02\n---\n"
                + links
                + "-- stories/sea.fr.md --\n---\ndate: 2026-01-02\n---\n"
                + links);
    assertThat(site.page("2026/01/sea/index.html").select(".e-content a").eachAttr("href"))
        .containsExactly(
            "/2026/01/fog/", "/2026/01/fog/", "/2026/01/fog/", "/2026/01/fog/", "/fr/2026/01/fog/");
    assertThat(site.page("fr/2026/01/sea/index.html").select(".e-content a").eachAttr("href"))
        .containsExactly(
            "/fr/2026/01/fog/",
            "/2026/01/fog/",
            "/2026/01/fog/",
            "/2026/01/fog/",
            "/fr/2026/01/fog/");
  }

  @Test
  void aReferenceThatMeansSeveralFilesIsToldWithTheirNames() {
    TestSite site = with("[a](@/rain) [b](@/2026/rain.md)", "-- pages/rain.md --\nRain.\n");
    assertThat(site.problems())
        .containsExactly(
            "warning stories/2026/fog.md:5:5 [link-ambiguous] \"@/rain\" means 2 files:"
                + " pages/rain.md, stories/2026/rain.md");
    assertThat(hrefs(site)).containsExactly("/blog/2026/01/rain/");
  }

  @Test
  void aBrokenReferenceIsToldWithTheNearestName() {
    TestSite site = with("[a](@/2025/rain.md) [b](@/stories/2026/rian.md)", "");
    assertThat(site.problems())
        .containsExactly(
            "warning stories/2026/fog.md:5:5 [link-broken] there is no page or file"
                + " \"@/2025/rain.md\"",
            "warning stories/2026/fog.md:5:25 [link-broken] there is no page or file"
                + " \"@/stories/2026/rian.md\"");
    assertThat(site.result().problems())
        .extracting(Problem::hint)
        .containsOnly("did you mean \"@/stories/2026/rain.md\"?");
  }

  @Test
  void aPictureAnywhereInTheSourceCanBeReferredTo() {
    TestSite site =
        with(
            "![A](@/pier.svg) ![B](/pages/pictures/pier.svg)",
            "-- pages/pictures/pier.svg --\n<svg width=\"7\" height=\"5\"/>\n");
    assertThat(site.problems()).isEmpty();
    assertThat(site.page("2026/01/fog/index.html").select(".e-content img"))
        .extracting(e -> e.attr("src") + " " + e.attr("width"))
        .containsOnly("/blog/2026/01/fog/pier.svg 7");
  }

  @Test
  void aCompleteAddressOfTheSiteIsCheckedLikeAPath() {
    TestSite site =
        with(
            "[a](https://example.org/blog/about/) [b](http://EXAMPLE.org/blog#_main)"
                + " <https://example.org/blog/gone/> https://example.org/blog/about/?a=b"
                + " [c](https://example.org/other/) [d](https://example.org/blogger/)",
            "");
    assertThat(site.problems())
        .containsExactly(
            "warning stories/2026/fog.md:5:74 [link-broken] there is no page or file"
                + " \"https://example.org/blog/gone/\"");
    assertThat(hrefs(site))
        .containsExactly(
            "/blog/about/",
            "/blog/#_main",
            "/blog/gone/",
            "/blog/about/?a=b",
            "https://example.org/other/",
            "https://example.org/blogger/");
  }

  @Test
  void aCompleteAddressAloneInATextHasItsPlaceToo() {
    String gone = " [link-broken] there is no page or file \"https://example.org/blog/gone/\"";
    assertThat(with("One\n[a](https://example.org/blog/gone/)", "").problems())
        .containsExactly("warning stories/2026/fog.md:6:5" + gone);
    assertThat(with("One\nsee https://example.org/blog/gone/ there", "").problems())
        .containsExactly("warning stories/2026/fog.md:6:5" + gone);
  }

  @Test
  void namesMayHoldSpacesAndLettersOfAnyScript() {
    TestSite site =
        with(
            "[a](über%20uns.md) [b](<über uns.md>) [c](/%C3%BCber-uns/) [d](/über-uns/)"
                + " <a href='%C3%BCber uns.md'>e</a>",
            "-- stories/2026/über uns.md --\n---\ndate: 2026-01-04\npermalink: /über-uns/\n---\n");
    assertThat(site.problems()).isEmpty();
    assertThat(hrefs(site)).hasSize(5).containsOnly("/blog/%C3%BCber-uns/");
  }

  @Test
  void aNameInOtherCapitalsIsToldWithTheTrueOne() {
    TestSite site = with("[a](Rain.md)\n\n![B](MAP.svg)", "");
    assertThat(site.problems())
        .containsExactly(
            "warning stories/2026/fog.md:5:5 [link-broken] there is no page or file \"Rain.md\"",
            "warning stories/2026/fog.md:7:6 [picture-missing] there is no picture \"MAP.svg\"");
    assertThat(site.result().report())
        .contains("capitals matter: the file is named \"rain.md\"")
        .contains("capitals matter: the file is named \"map.svg\"");
  }

  @Test
  void aLinkToAnOldAddressLeadsStraightToThePage() {
    TestSite site =
        with("[a](/old/) [b](/old)", "-- pages/new.md --\n---\naliases: [/old/]\n---\nNew.\n");
    assertThat(hrefs(site)).containsExactly("/blog/new/", "/blog/new/");
  }

  @Test
  void theCaretStandsUnderTheTargetAlsoWhereItIsDefinedElsewhere() {
    TestSite site = with("> one [a\n> b](gone.md) [c][d]\n\n[d]: <gone too.md> 'T'", "");
    assertThat(site.problems())
        .extracting(p -> p.substring(0, p.indexOf(']') + 1))
        .containsExactly(
            "warning stories/2026/fog.md:6:6 [link-broken]",
            "warning stories/2026/fog.md:8:7 [link-broken]");
  }

  @Test
  void aLinkWithoutATargetIsTold() {
    assertThat(with("[a]()", "").problems())
        .containsExactly("warning stories/2026/fog.md:5:5 [link-broken] this link leads nowhere");
  }

  @Test
  void aLinkToADraftIsBroken() {
    TestSite site =
        TestSite.build(
            SITE.formatted("[x](rain.md)").replace("title: Rain", "title: Rain\ndraft: true"));
    assertThat(site.problems()).hasSize(1).first().asString().contains("[link-broken]");
  }

  @Test
  void filesAboutTermsCanBeLinkedToAndLinkThemselves() {
    TestSite site =
        TestSite.build(
            SITE.formatted("[a](../../authors/ada.md) [b](@/harbour) [c](@/tags/unused.md)")
                    .replace("title: Fog", "title: Fog\ntags: [Harbour]\nauthor: Ada")
                + """
                -- authors/ada.md --
                ---
                name: Ada
                picture: faces/ada.svg
                ---
                [Fog](../stories/2026/fog.md) ![Desk](faces/desk.svg) [up](#desk)

                ## Desk
                -- authors/faces/ada.svg --
                <svg width="5" height="5"/>
                -- authors/faces/desk.svg --
                <svg width="6" height="6"/>
                -- tags/harbour.md --
                Where [nobody](nobody.md) is.
                -- tags/unused.md --
                Not used.
                """);
    assertThat(site.problems())
        .containsExactly(
            "warning stories/2026/fog.md:7:46 [link-broken] \"@/tags/unused.md\" is not published,"
                + " so nothing links to it",
            "warning tags/harbour.md:1:16 [link-broken] there is no page or file \"nobody.md\"");
    assertThat(hrefs(site)).containsExactly("/blog/authors/ada/", "/blog/tags/harbour/");
    assertThat(site.page("tags/harbour/index.html").select(".card-text, .e-content, article"))
        .allSatisfy(e -> assertThat(e.html()).doesNotContain("unused.md"));
    assertThat(site.page("authors/ada/index.html").html())
        .contains("/blog/authors/faces/ada.svg", "/blog/authors/faces/desk.svg")
        .contains("href=\"/blog/2026/01/fog/\"");
    assertThat(site.paths()).contains("authors/faces/ada.svg", "authors/faces/desk.svg");
    assertThat(site.page("2026/01/fog/index.html").select("[href$=#desk]").attr("href"))
        .isEqualTo("/blog/authors/ada/#desk");
  }

  @Test
  void aLinkToAHiddenStoryIsToldWithTheReasonAndGivesNothingAway() {
    String secret =
        """
        -- stories/secret-part.md --
        ---
        title: The drowned clerk
        date: 2027-05-06
        ---
        Nobody knew.
        -- stories/idea-nine.md --
        ---
        title: Unfinished
        draft: true
        date: 2026-01-01
        ---
        """;
    TestSite site =
        with(
            "[one](../secret-part.md) [two](/2027/05/secret-part/#end) [three](@/secret-part)"
                + " [four](../secret-part) <a class=\"x\" href='../idea-nine.md' id=five>five</a>"
                + " <iframe src=../secret-part.md title=t></iframe>",
            secret);
    String not = " is not published, so nothing links to it";
    assertThat(site.problems())
        .containsExactly(
            "warning stories/2026/fog.md:5:7 [link-broken] \"../secret-part.md\"" + not,
            "warning stories/2026/fog.md:5:32 [link-broken] \"/2027/05/secret-part/#end\"" + not,
            "warning stories/2026/fog.md:5:67 [link-broken] \"@/secret-part\"" + not,
            "warning stories/2026/fog.md:5:89 [link-broken] \"../secret-part\"" + not,
            "warning stories/2026/fog.md:5:124 [link-broken] \"../idea-nine.md\"" + not,
            "warning stories/2026/fog.md:5:170 [link-broken] \"../secret-part.md\"" + not);
    assertThat(site.result().report())
        .contains("stories/secret-part.md: not yet: it is published by a build from 2027-05-06")
        .contains("stories/idea-nine.md: a draft");
    assertThat(site.page("2026/01/fog/index.html").select(".e-content p").html())
        .isEqualTo(
            "<a>one</a> <a>two</a> <a>three</a> <a>four</a> <a class=\"x\" id=\"five\">five</a>"
                + " <iframe title=\"t\"></iframe>");
    for (String path : site.paths()) {
      assertThat(site.text(path))
          .as(path)
          .doesNotContain("secret-part", "idea-nine", "drowned clerk", "Unfinished", "2027");
    }
  }

  @Test
  void hiddenLinksVanishAlsoWhereBrokenOnesAreIgnored() {
    TestSite site =
        TestSite.build(
            SITE.formatted("[x](rain.md) [y](gone.md)")
                .replace("title: Rain", "title: Rain\ndraft: true")
                .replace("-- stories/2026/fog", "links: ignore\n-- stories/2026/fog"));
    assertThat(site.problems()).isEmpty();
    assertThat(hrefs(site)).containsExactly("/blog/2026/01/fog/gone.md");
  }
}
