package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quillpress.files.MapSource;
import org.quillpress.files.MapTarget;
import org.quillpress.plan.Output;

/** What {@code site.yaml} and the builder say. */
class SettingsTest {
  @Test
  void anUnknownKeyIsAnErrorWithTheNearestName() {
    TestSite site =
        TestSite.build("-- site.yaml --\ntitle: T\nurl: https://example.org\ntagine: x\n");
    assertThat(site.result().report())
        .contains("site.yaml:3:1: error:", "\"tagine\"", "did you mean \"tagline\"?");
    assertThat(site.paths()).isEmpty();
  }

  @Test
  void aMissingSiteFileIsToldWithWhatToMake() throws Exception {
    MapTarget target = new MapTarget();
    BuildResult result =
        TestSite.builder()
            .source(MapSource.of(Map.of("stories/a.md", "x")))
            .build()
            .generate(target);
    assertThat(result.succeeded()).isFalse();
    assertThat(result.report()).contains("there is no site.yaml", "title: and url:");
  }

  @Test
  void allMistakesOfAFileAreToldAtOnce() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: T
            url: not an address
            timeZone: Europe/Berlln
            paginate: 0
            links: loud
            permalink: /:yaer/:slug/
            theme: broadshet
            contract: 2
            menus: {main: x}
            """);
    assertThat(site.result().problems())
        .extracting(p -> p.place().line() + " " + p.code())
        .contains(
            "2 site-url",
            "3 site-time-zone",
            "4 key-range",
            "5 key-value",
            "6 permalink-token",
            "8 site-contract",
            "9 key-type");
    assertThat(site.result().report())
        .contains("did you mean \"Europe/Berlin\"?", "did you mean \":year\"?", "broadsheet");
  }

  @Test
  void datesWithoutAZoneAreInTheSites() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: T
            url: https://example.org
            timeZone: America/Denver
            -- stories/a.md --
            ---
            date: 2026-02-07
            ---
            """);
    assertThat(site.page("2026/02/a/index.html").selectFirst("time.dt-published").attr("datetime"))
        .isEqualTo("2026-02-07T00:00:00-07:00");
  }

  @Test
  void theBuilderLiesOverTheFile() {
    TestSite site =
        TestSite.build(
            "-- site.yaml --\ntitle: T\nurl: https://example.org\n",
            b -> b.set("url", "https://preview.example/x/").set("title", "Preview"));
    assertThat(site.page("index.html").selectFirst("link[rel=canonical]").attr("href"))
        .isEqualTo("https://preview.example/x/");
    assertThat(site.page("index.html").title()).isEqualTo("Preview");
  }

  @Test
  void storiesOfAnotherGeneratorsFolderAreFound() {
    TestSite site =
        TestSite.build(
            """
            -- _posts/2020-05-01-fog.markdown --
            ---
            layout: post
            title:  Fog
            ---
            Text.
            """);
    assertThat(site.paths()).contains("2020/05/fog/index.html");
    assertThat(site.problems())
        .containsExactly("hint site.yaml [stories-folder] stories are read from \"_posts\"");
  }

  @Test
  void permalinkPatternsMayDifferByFolder() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: T
            url: https://example.org
            stories: [stories, "content/*/post"]
            permalink: {stories: "/:category/:title.html", content/fr: "/fr/:day/:slug/", pages: "/p/:path/"}
            -- stories/a.md --
            ---
            title: The Big Rain
            date: 2026-01-02
            category: Patrol
            ---
            -- content/fr/post/b.md --
            ---
            date: 2026-01-02
            ---
            -- pages/team/ada.md --
            Text.
            """);
    assertThat(site.paths())
        .contains("patrol/the-big-rain.html", "fr/02/b/index.html", "p/team/ada/index.html");
  }

  @Test
  void aPlannerAndAProcessorAddToASite() {
    TestSite site =
        TestSite.build(
            "-- stories/a.md --\n---\ntitle: A\ndate: 2026-01-02\n---\n",
            b ->
                b.planner(
                        s ->
                            s.stories().stream()
                                .map(
                                    story ->
                                        new Output.Made(
                                            "raw/" + story.slug() + ".txt",
                                            "test",
                                            () ->
                                                story
                                                    .title()
                                                    .getBytes(
                                                        java.nio.charset.StandardCharsets.UTF_8))))
                    .output(
                        (output, bytes) ->
                            output.path().equals("robots.txt") ? new byte[0] : bytes));
    assertThat(site.text("raw/a.txt")).isEqualTo("A");
    assertThat(site.text("robots.txt")).isEmpty();
  }

  @Test
  void aBuilderRefusesWhatCannotBe() {
    assertThatIllegalStateException()
        .isThrownBy(() -> SiteGenerator.builder().build())
        .withMessageContaining("source");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SiteGenerator.builder().threads(0))
        .withMessageContaining("0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SiteGenerator.builder()
                    .source(MapSource.of(Map.of()))
                    .build()
                    .generate(Path.of("/")))
        .withMessageContaining("root");
  }

  @Test
  void withoutThemesTheMessageSaysWhereTheyComeFrom() throws Exception {
    BuildResult result =
        SiteGenerator.builder()
            .source(MapSource.of(Map.of("site.yaml", "title: T\nurl: https://example.org\n")))
            .build()
            .generate(new MapTarget());
    assertThat(result.report())
        .contains("quillpress-themes", "ServiceLoader.load(SiteExtension.class)");
  }

  @Test
  void aHostInAnyScriptIsWrittenInAsciiInLinksAndFeeds() {
    TestSite site = TestSite.build("-- site.yaml --\ntitle: T\nurl: https://bücher.example/日本/\n");
    assertThat(site.page("index.html").selectFirst("link[rel=canonical]").attr("href"))
        .isEqualTo("https://xn--bcher-kva.example/%E6%97%A5%E6%9C%AC/");
    assertThat(site.problems()).doesNotContain("site-url");
  }

  @Test
  void aHostThatCanMeanTwoDomainsIsToldWithWhatToType() {
    TestSite site = TestSite.build("-- site.yaml --\ntitle: T\nurl: https://straße.example/\n");
    assertThat(site.problems())
        .contains(
            "error site.yaml:2:6 [site-url] browsers old and new read \"straße.example\" as"
                + " two different names");
    assertThat(site.result().report()).contains("begins with xn--");
  }

  @Test
  void anAddressWithoutASchemeIsToldWithTheWholeOne() {
    TestSite site = TestSite.build("-- site.yaml --\ntitle: T\nurl: example.org/blog\n");
    assertThat(site.result().report())
        .contains("site.yaml:2:6: error:", "did you mean \"https://example.org/blog\"?");
  }

  @Test
  void keysOfOtherGeneratorsAreToldWithOurs() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: T
            url: https://example.org
            baseURL: https://example.org
            site_name: T
            theme_config: {}
            title_: T
            zebra: T
            """);
    assertThat(site.problems())
        .contains(
            "error site.yaml:3:1 [key-unknown] \"baseURL\" is not a key of site.yaml",
            "error site.yaml:4:1 [key-unknown] \"site_name\" is not a key of site.yaml",
            "error site.yaml:5:1 [key-unknown] \"theme_config\" is not a key of site.yaml",
            "error site.yaml:6:1 [key-unknown] \"title_\" is not a key of site.yaml",
            "error site.yaml:7:1 [key-unknown] \"zebra\" is not a key of site.yaml");
    assertThat(site.result().report())
        .contains(
            "one key here: url: https://example.org/blog/",
            "did you mean \"themeSettings\"?",
            "did you mean \"title\"?",
            "put it under params:");
  }
}
