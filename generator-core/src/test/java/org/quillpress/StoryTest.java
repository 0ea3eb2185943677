package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What becomes of one story. */
class StoryTest {
  @Test
  void aStoryIsAPageAtItsDateAndName() {
    TestSite site =
        TestSite.build(
            """
            -- stories/Night Fog.md --
            ---
            title: Fog & <rain>
            date: 2026-01-02
            ---
            It was *late*.
            """);
    Document page = site.page("2026/01/night-fog/index.html");
    assertThat(page.selectFirst("h1.p-name, .h-entry h1").text()).isEqualTo("Fog & <rain>");
    assertThat(page.selectFirst(".e-content em").text()).isEqualTo("late");
    assertThat(page.title()).isEqualTo("Fog & <rain> | Test site");
    assertThat(page.selectFirst("link[rel=canonical]").attr("href"))
        .isEqualTo("https://example.org/2026/01/night-fog/");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void theDateMayStandInTheFileName() {
    TestSite site =
        TestSite.build(
            """
            -- stories/2024-3-9-fog.md --
            ---
            title: Fog
            ---
            Text.
            """);
    assertThat(site.paths()).contains("2024/03/fog/index.html");
  }

  @Test
  void theFirstHeadingIsTheTitleIfThereIsNoneAndIsNotPrintedTwice() {
    TestSite site =
        TestSite.build(
            """
            -- stories/fog.md --
            ---
            date: 2026-01-02
            ---
            # The *fog*

            Text.
            """);
    Document page = site.page("2026/01/fog/index.html");
    assertThat(page.select("h1").eachText()).contains("The fog");
    assertThat(page.select(".e-content h1")).isEmpty();
  }

  @Test
  void aStoryWithoutADateIsAnErrorWithAHint() {
    TestSite site =
        TestSite.build(
            """
            -- stories/fog.md --
            Text.
            """);
    assertThat(site.result().succeeded()).isFalse();
    assertThat(site.problems())
        .containsExactly("error stories/fog.md:1:1 [date-missing] the story has no date");
    assertThat(site.result().problems().get(0).hint()).contains("date: 2026-02-07");
    assertThat(site.paths()).isEmpty();
  }

  @Test
  void aWrongDateIsToldAtItsPlaceWithACaret() {
    TestSite site =
        TestSite.build(
            """
            -- stories/fog.md --
            ---
            title: Fog
            date: 2026-13-01
            ---
            Text.
            """);
    assertThat(site.result().report())
        .contains("stories/fog.md:3:7: error:")
        .contains("    date: 2026-13-01\n          ^\n");
  }

  @Test
  void draftsFutureAndExpiredStoriesAreLeftOutWithTheirReasons() {
    TestSite site =
        TestSite.build(
            """
            -- stories/draft.md --
            ---
            date: 2026-01-02
            draft: yes
            ---
            -- stories/future.md --
            ---
            date: 2026-12-24 18:00
            ---
            -- stories/held.md --
            ---
            date: 2026-01-02
            publish: 2027-01-01
            ---
            -- stories/gone.md --
            ---
            date: 2026-01-02
            expire: 2026-02-01
            ---
            -- stories/here.md --
            ---
            date: 2026-01-02
            expire: 2027-02-01
            ---
            """);
    assertThat(site.result().succeeded()).isTrue();
    assertThat(site.leftOut())
        .extracting(l -> l.file() + ": " + l.reason())
        .containsExactly(
            "stories/draft.md: a draft: it is published when draft: true is taken out",
            "stories/future.md: not yet: it is published by a build from 2026-12-24 18:00 (UTC) on",
            "stories/gone.md: expired on 2026-02-01 00:00 (UTC)",
            "stories/held.md: not yet: it is published by a build from 2027-01-01 00:00 (UTC) on");
    assertThat(site.paths()).contains("2026/01/here/index.html");
    assertThat(String.join("\n", site.paths())).doesNotContain("draft", "future", "held", "gone");
  }

  @Test
  void draftsArePublishedIfAsked() {
    TestSite site =
        TestSite.build(
            """
            -- stories/draft.md --
            ---
            date: 2026-01-02
            draft: true
            ---
            Text.
            """,
            builder -> builder.drafts(true));
    assertThat(
            site.page("2026/01/draft/index.html").selectFirst("meta[name=robots]").attr("content"))
        .isEqualTo("noindex");
  }

  @Test
  void anUnlistedStoryHasAPageButIsInNoListFeedOrSitemap() {
    TestSite site =
        TestSite.build(
            """
            -- stories/secret.md --
            ---
            title: Secret
            date: 2026-01-02
            unlisted: true
            tags: [hidden]
            ---
            Text.
            -- stories/open.md --
            ---
            title: Open
            date: 2026-01-02
            ---
            Text.
            """);
    assertThat(site.page("2026/01/secret/index.html").text()).contains("Secret");
    for (String path : site.paths()) {
      if (!path.startsWith("2026/01/secret/") && !path.startsWith("assets/")) {
        assertThat(site.text(path)).as(path).doesNotContain("Secret").doesNotContain("/secret/");
      }
    }
    assertThat(site.paths()).doesNotContain("tags/hidden/index.html");
  }

  @Test
  void previousAndNextGoByDate() {
    TestSite site =
        TestSite.build(
            """
            -- stories/a.md --
            ---
            title: Oldest
            date: 2026-01-01
            ---
            -- stories/b.md --
            ---
            title: Middle
            date: 2026-02-01
            ---
            -- stories/c.md --
            ---
            title: Newest
            date: 2026-03-01
            ---
            """);
    Document page = site.page("2026/02/b/index.html");
    assertThat(page.selectFirst("link[rel=prev]").attr("href"))
        .isEqualTo("https://example.org/2026/01/a/");
    assertThat(page.selectFirst("link[rel=next]").attr("href"))
        .isEqualTo("https://example.org/2026/03/c/");
    assertThat(page.selectFirst("a[rel=prev]").attr("href")).isEqualTo("/2026/01/a/");
    assertThat(page.selectFirst("a[rel=next]").attr("href")).isEqualTo("/2026/03/c/");
  }

  @Test
  void relatedStoriesShareTerms() {
    TestSite site =
        TestSite.build(
            """
            -- stories/a.md --
            ---
            title: Alpha
            date: 2026-01-01
            tags: [cats, rain]
            ---
            -- stories/b.md --
            ---
            title: Beta
            date: 2026-02-01
            tags: [cats, rain]
            ---
            -- stories/c.md --
            ---
            title: Gamma
            date: 2026-03-01
            tags: [rain]
            ---
            -- stories/d.md --
            ---
            title: Delta
            date: 2026-03-02
            tags: [other]
            ---
            """);
    Document page = site.page("2026/01/a/index.html");
    assertThat(page.select(".related .p-name, .related h3").eachText())
        .containsExactly("Beta", "Gamma");
  }

  @Test
  void slugPermalinkAndAliases() {
    TestSite site =
        TestSite.build(
            """
            -- stories/a.md --
            ---
            date: 2026-01-01
            slug: Straße nach Köln
            ---
            -- stories/b.md --
            ---
            title: Beta
            date: 2026-01-01
            permalink: /special/:year/beta.html
            aliases: [/old/b, /older/b.html]
            ---
            """);
    assertThat(site.paths())
        .contains(
            "2026/01/straße-nach-köln/index.html",
            "special/2026/beta.html",
            "old/b/index.html",
            "older/b.html");
    Document redirect = site.page("old/b/index.html");
    assertThat(redirect.selectFirst("meta[http-equiv=refresh]").attr("content"))
        .isEqualTo("0; url=/special/2026/beta.html");
    assertThat(site.text("sitemap.xml"))
        .contains("https://example.org/2026/01/stra%C3%9Fe-nach-k%C3%B6ln/")
        .doesNotContain("/old/");
  }

  @Test
  void twoStoriesAtOneAddressAreAnErrorThatNamesBoth() {
    TestSite site =
        TestSite.build(
            """
            -- stories/a.md --
            ---
            date: 2026-01-01
            slug: same
            ---
            -- stories/b.md --
            ---
            date: 2026-01-02
            slug: Same
            ---
            """);
    assertThat(site.problems())
        .containsExactly(
            "error stories/b.md:3:7 [output-clash] \"/2026/01/same/\" is the address of stories/a.md"
                + " already");
  }

  @Test
  void nothingLeavesTheSite() {
    for (String hostile :
        new String[] {
          "../../etc/passwd",
          "/a/../../b/",
          "..%2f..%2fx",
          "/a\\b/",
          "/.git/config",
          "/a//b/",
          "/%00/",
          "/a/./b/"
        }) {
      TestSite site =
          TestSite.build(
              "-- stories/a.md --\n---\ndate: 2026-01-01\npermalink: '" + hostile + "'\n---\n");
      assertThat(site.result().succeeded()).as(hostile).isFalse();
      assertThat(site.problems().get(0))
          .as(hostile)
          .startsWith("error stories/a.md:3:12 [permalink]");
    }
  }

  @Test
  void anAddressElsewhereIsNoPermalink() {
    TestSite site =
        TestSite.build(
            """
            -- stories/a.md --
            ---
            date: 2026-01-01
            url: //evil.example/x
            ---
            """);
    assertThat(site.problems())
        .containsExactly(
            "warning stories/a.md:3:6 [permalink] \"//evil.example/x\" is no path of this site, so it is not used");
    assertThat(site.paths()).contains("2026/01/a/index.html");
  }

  @Test
  void aBundleIsPublishedWithItsPictures() {
    TestSite site =
        TestSite.build(
            """
            -- stories/fog/index.md --
            ---
            date: 2026-01-01
            image: {src: cover.svg, alt: Fog over a bridge}
            ---
            ![A lamp](lamp.svg)
            -- stories/fog/cover.svg --
            <svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>
            -- stories/fog/lamp.svg --
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"/>
            """);
    assertThat(site.problems()).isEmpty();
    assertThat(site.paths()).contains("2026/01/fog/cover.svg", "2026/01/fog/lamp.svg");
    Document page = site.page("2026/01/fog/index.html");
    var lamp = page.selectFirst(".e-content img");
    assertThat(lamp.attr("src")).isEqualTo("/2026/01/fog/lamp.svg");
    assertThat(lamp.attr("width") + "x" + lamp.attr("height")).isEqualTo("40x10");
    assertThat(page.selectFirst("meta[property=og:image]").attr("content"))
        .isEqualTo("https://example.org/2026/01/fog/cover.svg");
    assertThat(page.selectFirst("meta[property=og:image:alt]").attr("content"))
        .isEqualTo("Fog over a bridge");
    assertThat(page.select("meta[name^=twitter:]").eachAttr("content"))
        .as("said again for readers of links that know no Open Graph")
        .containsExactly(
            "summary_large_image",
            "Fog",
            "https://example.org/2026/01/fog/cover.svg",
            "Fog over a bridge");
  }

  @Test
  void textStaysWhatWasTyped() {
    TestSite site =
        TestSite.build(
            """
            -- stories/no.md --
            ---
            title: No
            date: 2026-01-02
            tags: [2024, on, 1.10]
            ---
            -- stories/version.md --
            ---
            title: 1.10
            subtitle: 0x1F
            date: 2026-01-02
            ---
            """);
    Document page = site.page("2026/01/no/index.html");
    assertThat(page.selectFirst("h1.p-name, .h-entry h1").text()).isEqualTo("No");
    assertThat(page.select("a[rel=tag]").eachText()).containsExactly("2024", "on", "1.10");
    Document version = site.page("2026/01/version/index.html");
    assertThat(version.selectFirst("h1.p-name, .h-entry h1").text()).isEqualTo("1.10");
    assertThat(version.selectFirst(".subtitle").text()).isEqualTo("0x1F");
  }

  @org.junit.jupiter.params.ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(
      strings = {
        "draft: yes",
        "draft: on",
        "draft: True",
        "draft: 1",
        "Draft: TRUE",
        "draft: 'true'",
        "published: false",
        "published: no",
        "status: draft",
        "status: Draft"
      })
  void allFormsOfADraftHideIt(String line) {
    TestSite site =
        TestSite.build("-- stories/a.md --\n---\ndate: 2026-01-02\n" + line + "\n---\nText.\n");
    assertThat(site.paths()).doesNotContain("2026/01/a/index.html");
    assertThat(site.leftOut()).hasSize(1);
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void aWrongFlagIsToldAtItsValue() {
    TestSite site =
        TestSite.build("-- stories/a.md --\n---\ndate: 2026-01-02\ndraft: maybe\n---\nText.\n");
    assertThat(site.problems())
        .containsExactly("error stories/a.md:3:8 [key-type] \"maybe\" is neither true nor false");
  }

  @Test
  void anUnknownKeyIsKeptForTheThemeAndToldOnlyIfItLooksLikeASlipOrIfAsked() {
    String text =
        """
        -- stories/a.md --
        ---
        date: 2026-01-02
        titel: Fog
        mood: dark
        ---
        -- theme/partials/hooks/story-end.mustache --
        {{#story}}<p id="own">{{params.mood}} {{params.titel}}</p>{{/story}}
        """;
    TestSite site = TestSite.build(text);
    assertThat(site.page("2026/01/a/index.html").selectFirst("#own").text()).isEqualTo("dark Fog");
    assertThat(site.problems())
        .containsExactly(
            "warning stories/a.md:3:1 [key-unknown] \"titel\" is not a key of a story");
    assertThat(site.result().report()).contains("did you mean \"title\"?");
    assertThat(TestSite.build(text, builder -> builder.strict(true)).problems())
        .contains("hint stories/a.md:4:1 [key-own] \"mood\" has no meaning of its own");
  }

  @Test
  void aStoryCanStayOutOfTheSitemap() {
    TestSite site =
        TestSite.build(
            "-- stories/a.md --\n---\ndate: 2026-01-02\nsitemap: false\n---\nText.\n"
                + "-- stories/b.md --\n---\ndate: 2026-01-02\nsitemap: {priority: 1}\n---\nText.\n");
    assertThat(site.text("sitemap.xml")).doesNotContain("/a/").contains("/b/");
  }

  @Test
  void pinnedStoriesComeByWeightThenByDate() {
    TestSite site =
        TestSite.build(
            """
            -- stories/a.md --
            ---
            title: A
            date: 2026-01-01
            pinned: true
            weight: 1
            ---
            -- stories/b.md --
            ---
            title: B
            date: 2026-01-02
            sticky: 100
            weight: 2
            ---
            -- stories/c.md --
            ---
            title: C
            date: 2026-01-03
            featured: true
            ---
            -- stories/d.md --
            ---
            title: D
            date: 2026-01-04
            pinned: 0
            ---
            -- theme/partials/hooks/story-end.mustache --
            <p id="pinned">{{#site.pinned}}{{title}}{{/site.pinned}}</p>
            """);
    assertThat(site.page("2026/01/a/index.html").selectFirst("#pinned").text()).isEqualTo("ABC");
  }

  @Test
  void aStoryWrittenForZolaIsReadAsItIs() {
    TestSite site =
        TestSite.build(
            """
            -- stories/fog.md --
            +++
            title = "Fog & rain"
            date = 2026-01-02T10:00:00+01:00
            draft = false

            [taxonomies]
            tags = ["night shift"]
            categories = ["patrol"]

            [extra]
            mood = "dark"
            +++
            Text.
            -- stories/draft.md --
            +++
            date = 2026-01-02
            draft = true
            +++
            -- theme/partials/hooks/story-end.mustache --
            {{#story}}<p id="own">{{params.mood}}</p>{{/story}}
            """);
    assertThat(site.problems()).isEmpty();
    Document page = site.page("2026/01/fog/index.html");
    assertThat(page.select("a[rel=tag]").eachText()).containsExactly("night shift");
    assertThat(page.selectFirst("time.dt-published").attr("datetime"))
        .isEqualTo("2026-01-02T09:00:00Z");
    assertThat(page.selectFirst("#own").text()).isEqualTo("dark");
    assertThat(site.paths())
        .contains("categories/patrol/index.html")
        .doesNotContain("2026/01/draft/index.html");
  }

  @Test
  void aMistakeInTomlIsToldAtItsPlace() {
    TestSite site = TestSite.build("-- stories/a.md --\n+++\ntitle = Fog\n+++\nText.\n");
    assertThat(site.problems())
        .containsExactly("error stories/a.md:2:9 [toml-syntax] \"Fog\" is not a value of TOML");
    assertThat(site.result().report()).contains("put text in quotes: \"Fog\"");
  }
}
