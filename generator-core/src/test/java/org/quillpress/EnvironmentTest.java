package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Files that lie over {@code site.yaml}. */
class EnvironmentTest {
  private static final String SITE =
      """
      -- site.yaml --
      title: Trial
      url: http://trial.example/
      description: Words
      feeds: {items: 5, fullText: false}
      menus: {main: [{name: One, url: /}, {name: Two, url: /archive/}]}
      -- site-production.yaml --
      title: Real
      URL: https://example.org/
      description:
      feeds: {fullText: true}
      menus: {main: [{name: Three, url: /}]}
      -- site-staging.yaml --
      title: Staging
      -- stories/fog.md --
      ---
      title: Fog
      date: 2026-01-02
      ---
      Text.

      <!--more-->

      The rest.
      -- theme/partials/hooks/body-end.mustache --
      <p id="made">{{#build.isProduction}}production{{/build.isProduction}}</p>
      """;

  @Test
  void recordsAreLaidOverEachOtherAndAllElseIsReplaced() {
    TestSite site = TestSite.build(SITE, builder -> builder.environment("production"));
    assertThat(site.problems()).isEmpty();
    assertThat(site.page("index.html").title()).isEqualTo("Real");
    assertThat(site.page("index.html").select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://example.org/");
    assertThat(site.page("index.html").select("meta[name=description]")).isEmpty();
    assertThat(site.page("index.html").select("nav a").eachText())
        .contains("Three")
        .doesNotContain("One", "Two");
    assertThat(site.text("feed.xml")).contains("The rest");
    assertThat(site.page("index.html").selectFirst("#made").text()).isEqualTo("production");
  }

  @Test
  void withoutAnEnvironmentItsFilesSayNothing() {
    TestSite site = TestSite.build(SITE);
    assertThat(site.page("index.html").title()).isEqualTo("Trial");
    assertThat(site.text("feed.xml")).doesNotContain("The rest");
    assertThat(site.page("index.html").selectFirst("#made").text()).isEqualTo("production");
  }

  @Test
  void identitiesInFeedsStayTheSame() {
    String one = TestSite.build(SITE).xml("feed.xml").selectFirst("item > guid").text();
    String other =
        TestSite.build(SITE, builder -> builder.environment("production"))
            .xml("feed.xml")
            .selectFirst("item > guid")
            .text();
    assertThat(other).isEqualTo(one);
  }

  @Test
  void aThemeKnowsWhetherItIsForReaders() {
    TestSite site = TestSite.build(SITE, builder -> builder.environment("staging"));
    assertThat(site.page("index.html").selectFirst("#made").text()).isEmpty();
  }

  @Test
  void whatTheBuilderSetsLiesOverTheEnvironment() {
    TestSite site =
        TestSite.build(SITE, builder -> builder.environment("production").set("title", "Set"));
    assertThat(site.page("index.html").title()).isEqualTo("Set");
  }

  @Test
  void anEnvironmentWithoutAFileIsToldWithThoseThatThereAre() {
    TestSite site = TestSite.build(SITE, builder -> builder.environment("live"));
    assertThat(site.problems())
        .containsExactly(
            "error  [environment-unknown] there is no site-live.yaml for the environment \"live\"");
    assertThat(site.result().report()).contains("there are production, staging");
    assertThat(TestSite.build(SITE, builder -> builder.environment("prodution")).result().report())
        .contains("did you mean \"production\"?");
    assertThat(TestSite.build("", builder -> builder.environment("../x")).result().report())
        .contains("make the file beside site.yaml");
  }

  @Test
  void aMistakeIsToldInTheFileInWhichItStands() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: T
            url: https://example.org
            -- site-test.yaml --
            paginate: none
            feeds: {item: 2}
            tagine: x
            """,
            builder -> builder.environment("test"));
    assertThat(site.problems())
        .contains(
            "error site-test.yaml:1:11 [key-type] \"none\" is not a whole number",
            "error site-test.yaml:2:9 [key-unknown] \"item\" is not a known key",
            "error site-test.yaml:3:1 [key-unknown] \"tagine\" is not a key of site.yaml");
  }

  @Test
  void itsFilesAreReadOrWaitForTheirEnvironmentAndNeverPublished() {
    TestSite site =
        TestSite.build(
            SITE.replace("title: Trial", "title: Trial\nstories: .").replace("stories/fog", "fog"),
            builder -> builder.environment("production"));
    assertThat(site.result().succeeded()).as(site.result().report()).isTrue();
    assertThat(site.paths()).noneMatch(path -> path.contains("site-"));
    assertThat(site.leftOut().stream().map(left -> left.file() + ": " + left.reason()))
        .containsExactly("site-staging.yaml: settings for builds with the environment staging");
  }

  @Test
  void anAddressThatItTakesAwayIsToldThere() {
    TestSite site =
        TestSite.build(
            SITE.replace("URL: https://example.org/", "url:"),
            builder -> builder.environment("production"));
    assertThat(site.problems())
        .containsExactly(
            "warning site-production.yaml:2:5 [site-url] there is no \"url\", so feeds and the"
                + " sitemap say http://localhost");
  }
}
