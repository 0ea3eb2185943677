package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code site.yaml} says of links, and the links in it. */
class LinkRuleTest {
  private static TestSite site(String settings, String text) {
    return TestSite.build(
        """
        -- site.yaml --
        title: Test site
        url: https://example.org/blog/
        %s
        -- stories/2026-01-02-fog.md --
        %s
        -- pages/about.md --
        ## Team
        -- pages/secret.md --
        ---
        draft: true
        ---
        -- static/Mark.svg --
        <svg width="3" height="2"/>
        """
            .formatted(settings.strip(), text));
  }

  private static List<String> links(TestSite site) {
    return site.page("2026/01/fog/index.html").select(".e-content a").stream()
        .map(a -> a.attr("rel") + "|" + a.attr("target"))
        .toList();
  }

  @Test
  void aSiteMayBeStricterAboutPagesThanAboutHeadings() {
    String text = "[a](gone.md) [b](/about/#gone)";
    assertThat(site("links: {internal: error, anchors: ignore}", text).problems())
        .containsExactly(
            "error stories/2026-01-02-fog.md:1:5 [link-broken] there is no page or file"
                + " \"gone.md\"");
    assertThat(site("links: {internal: warn, anchors: error}", "[b](/about/#gone)").result())
        .matches(result -> !result.succeeded());
    assertThat(site("links: {internal: error}", "[b](/about/#gone)").result())
        .matches(result -> !result.succeeded());
    assertThat(site("links: {anchors: ignore}", "[b](/about/#gone)").problems()).isEmpty();
  }

  @Test
  void whatSomethingElsePublishesIsNotVerified() {
    TestSite site =
        site(
            "links: {elsewhere: [/api/, /shop]}",
            "[a](/api/v1.html) [b](https://example.org/blog/shop/) [c](/apis/)");
    assertThat(site.problems()).hasSize(1).first().asString().contains("\"/apis/\"");
    assertThat(site("links: {elsewhere: api}", "x").problems())
        .containsExactly(
            "error site.yaml:3:20 [key-value] \"api\" is not the beginning of a path of this site");
  }

  @Test
  void linksToOtherSitesStayAsTheyAreUnlessAsked() {
    assertThat(links(site("", "[a](https://example.com/) [b](mailto:a@example.org)")))
        .containsExactly("|", "|");
  }

  @Test
  void linksToOtherSitesGetWhatTheSiteSays() {
    TestSite site =
        site(
            "links: {external: {rel: nofollow ugc, newTab: true, except: [friend.org]}}",
            "[a](https://example.com/) <https://example.com/b> www.example.com //x [c](//example.com/)"
                + " [d](https://www.Friend.org:80/) [e](https://notfriend.org/) [f](/about/)"
                + " [g](https://example.org/blog/about/) [h](mailto:a@example.org)"
                + " <a href='https://example.com/' rel=me>i</a>");
    String all = "nofollow ugc noopener|_blank";
    assertThat(links(site)).containsExactly(all, all, all, all, "|", all, "|", "|", "|", "me|");
  }

  @Test
  void aTypeOfLinkThatDoesNotExistIsTold() {
    TestSite site = site("links:\n  external:\n    rel: nofolow", "x");
    assertThat(site.problems())
        .containsExactly("error site.yaml:5:10 [key-value] \"nofolow\" is not a type of link");
    assertThat(site.result().report()).contains("did you mean \"nofollow\"?");
  }

  @Test
  void aMenuIsVerifiedAtItsOwnPlace() {
    TestSite site =
        site(
            """
            menus:
              main:
                - {name: About, url: /abuot/}
                - name: Team
                  url: "pages/about.md#teem"
                - {name: Secret, url: /secret/}
                - {name: Ours, url: "@/about#team"}
            """,
            "x");
    assertThat(site.problems())
        .containsExactly(
            "warning site.yaml:5:26 [link-broken] there is no page or file \"/abuot/\"",
            "warning site.yaml:7:26 [anchor-broken] \"pages/about.md\" has no heading or id"
                + " \"teem\"",
            "warning site.yaml:8:27 [link-broken] \"/secret/\" is not published, so nothing links to"
                + " it");
    assertThat(site.page("index.html").select("nav a").eachAttr("href"))
        .contains("/blog/about/#teem", "/blog/about/#team")
        .doesNotContain("/blog/secret/");
    assertThat(site.text("index.html")).doesNotContain("ecret");
  }

  @Test
  void picturesOfTheSiteAreVerifiedAtTheirOwnPlace() {
    TestSite site =
        site(
            """
            logo: {src: mark.svg, alt: A}
            icon: /Mrak.svg
            image: /about/
            """,
            "x");
    assertThat(site.problems())
        .containsExactly(
            "warning site.yaml:3:13 [picture-missing] there is no picture \"mark.svg\"",
            "warning site.yaml:4:7 [picture-missing] there is no picture \"/Mrak.svg\"",
            "warning site.yaml:5:8 [picture-missing] \"/about/\" is no picture");
    assertThat(site.page("index.html").select("link[rel=icon]").attr("href"))
        .matches("/blog/assets/icon\\.[0-9a-f]+\\.svg");
    TestSite good =
        site(
            "logo: static/Mark.svg\nicon: Mark.svg\nimage: https://example.org/blog/Mark.svg", "x");
    assertThat(good.problems()).isEmpty();
    assertThat(good.page("index.html").select("link[rel=icon]").attr("href"))
        .isEqualTo("/blog/Mark.svg");
    assertThat(good.page("index.html").select("meta[property=og:image:width]").attr("content"))
        .isEqualTo("3");
  }

  @Test
  void filesOfTheFrontMatterAreFoundAndVerifiedLikeThoseOfTheText() {
    TestSite site =
        TestSite.build(
            """
            -- stories/a/2026-01-01-good.md --
            ---
            image: "@/pier.svg"
            audio: /pages/say.ogg
            ---
            -- stories/a/2026-01-02-bad.md --
            ---
            image:
              src: ../../../pier.svg
            audio: {src: sya.ogg}
            ---
            ![A](../pictures/) ![B](Pier.svg)
            -- stories/pictures/pier.svg --
            <svg width="3" height="2"/>
            -- pages/say.ogg --
            12345
            """);
    assertThat(site.problems())
        .containsExactly(
            "warning stories/a/2026-01-02-bad.md:3:8 [picture-missing] \"../../../pier.svg\" lies"
                + " outside of the site's folder",
            "warning stories/a/2026-01-02-bad.md:4:14 [recording-missing] there is no recording"
                + " \"sya.ogg\"",
            "warning stories/a/2026-01-02-bad.md:6:6 [picture-missing] \"../pictures/\" is a folder,"
                + " not a picture",
            "warning stories/a/2026-01-02-bad.md:6:25 [picture-missing] there is no picture"
                + " \"Pier.svg\"");
    assertThat(
            site.page("2026/01/good/index.html").select("meta[property=og:image]").attr("content"))
        .isEqualTo("https://example.org/2026/01/good/pier.svg");
    assertThat(site.xml("feed.xml").select("enclosure").attr("url"))
        .isEqualTo("https://example.org/2026/01/good/say.ogg");
  }

  @Test
  void aFolderThatSomethingElseProbablyPublishesIsNamedOnce() {
    StringBuilder text = new StringBuilder("[x](/about/gone/) [y](/shop/1)\n");
    for (int i = 0; i < 20; i++) {
      text.append("[v").append(i).append("](/dist/v").append(i).append("/setup.exe)\n");
    }
    TestSite site = site("", text.toString());
    assertThat(site.problems().get(0))
        .isEqualTo(
            "hint site.yaml [links-elsewhere] 20 links lead below /dist/, where the site has"
                + " nothing");
    assertThat(site.result().problems().get(0).hint())
        .isEqualTo("if something else publishes there, type links: {elsewhere: [/dist/]}");
    assertThat(site("links: {elsewhere: [/dist/]}", text.toString()).problems()).hasSize(2);
    assertThat(site("links: ignore", text.toString()).problems()).isEmpty();
  }

  @Test
  void aMistakeMadeManyTimesHidesNoOther() {
    StringBuilder source = new StringBuilder();
    for (int i = 10; i < 60; i++) {
      source.append("-- stories/2026-01-").append(i % 28 + 1).append("-s").append(i);
      source.append(".md --\n[shop](/shop)\n");
    }
    String report =
        TestSite.build(source + "-- stories/2026-02-01-z.md --\n[own](/own)\n").result().report();
    assertThat(report).containsOnlyOnce("no page or file \"/own\"");
    assertThat(report.split("\\[shop\\]")).hasSize(4);
    assertThat(report)
        .contains(
            "and 47 more times: there is no page or file \"/shop\" [link-broken]:"
                + " stories/2026-01-11-s10.md:1:8, stories/2026-01-11-s38.md:1:8,"
                + " stories/2026-01-12-s11.md:1:8, stories/2026-01-12-s39.md:1:8,"
                + " stories/2026-01-13-s12.md:1:8 and 42 more\n");
  }
}
