package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Front matter of files that do not say otherwise. */
class DefaultsTest {
  private static final String SHOW =
      """
      -- theme/partials/hooks/story-end.mustache --
      {{#story}}<p id="shown">{{bylineText}}|{{#tags}}{{name}},{{/tags}}|{{params.mood}}|{{params.colour}}</p>{{/story}}
      """;

  private static String shown(TestSite site, String path) {
    return site.page(path).selectFirst("#shown").text();
  }

  private static String story(String path, String head) {
    return "-- " + path + " --\n---\ndate: 2026-01-02\n" + head + "---\nText.\n";
  }

  @Test
  void theOwnHeadComesBeforeTheNearestFolderBeforePatternsBeforeAll() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: T
            url: https://example.org
            defaults:
              - {values: {author: All, mood: all, colour: all, tags: [all]}}
              - {path: stories/a, values: {author: Pattern, tags: [pattern], mood: pattern}}
            -- stories/_index.md --
            ---
            defaults: {author: Far, tags: [far]}
            ---
            -- stories/a/_index.md --
            ---
            title: Not a default
            cascade:
              author: Near
            ---
            """
                + story("stories/a/one.md", "author: Own\n")
                + story("stories/a/two.md", "")
                + story("stories/three.md", "tags:\n")
                + SHOW);
    assertThat(site.problems()).isEmpty();
    assertThat(shown(site, "2026/01/one/index.html")).isEqualTo("Own|far,|pattern|all");
    assertThat(shown(site, "2026/01/two/index.html")).isEqualTo("Near|far,|pattern|all");
    assertThat(shown(site, "2026/01/three/index.html")).isEqualTo("Far|far,|all|all");
  }

  @Test
  void theLongerPatternCountsAndOfEqualOnesTheLast() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: T
            url: https://example.org
            defaults:
              - {path: "stories/2024/**", values: {mood: long, colour: first}}
              - {path: "stories/*/*.md", values: {mood: short}}
              - {path: "stories/2024", values: {colour: second}}
              - {path: "**/fog.md", values: {author: Fog}}
            """
                + story("stories/2024/fog.md", "")
                + story("stories/2023/rain.md", "")
                + SHOW);
    assertThat(shown(site, "2026/01/fog/index.html")).isEqualTo("Fog||long|second");
    assertThat(shown(site, "2026/01/rain/index.html")).isEqualTo("||short|");
  }

  @Test
  void jekyllsFormIsRead() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: T
            url: https://example.org
            defaults:
              -
                scope:
                  path: ""
                  type: posts
                values:
                  mood: posts
              - scope: {path: "", type: pages}
                values: {mood: pages}
            """
                + story("stories/fog.md", "")
                + story("pages/about.md", "")
                + SHOW);
    assertThat(site.problems()).isEmpty();
    assertThat(shown(site, "2026/01/fog/index.html")).isEqualTo("||posts|");
    assertThat(shown(site, "about/index.html")).isEqualTo("||pages|");
  }

  @Test
  void oneRecordHoldsForAllAndParamsAreLaidOverEachOther() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: T
            url: https://example.org
            defaults: {params: {mood: dark, colour: red}, Mood: unused}
            """
                + story("stories/fog.md", "colour: blue\n")
                + SHOW);
    assertThat(shown(site, "2026/01/fog/index.html")).isEqualTo("||dark|blue");
  }

  @Test
  void anEmptyListOfItsOwnIsNone() {
    TestSite site =
        TestSite.build(
            "-- site.yaml --\ntitle: T\nurl: https://example.org\ndefaults: {tags: [x], tag: y}\n"
                + story("stories/fog.md", "tags: []\n")
                + story("stories/rain.md", "tag: z\n")
                + SHOW);
    assertThat(shown(site, "2026/01/fog/index.html")).isEqualTo("|||");
    assertThat(shown(site, "2026/01/rain/index.html")).isEqualTo("|z,||");
  }

  @Test
  void anyWayToSayDraftHidesTheOthersFurtherAway() {
    TestSite site =
        TestSite.build(
            "-- site.yaml --\ntitle: T\nurl: https://example.org\ndefaults: {status: draft}\n"
                + story("stories/fog.md", "published: true\n")
                + story("stories/rain.md", ""));
    assertThat(site.paths()).contains("2026/01/fog/index.html");
    assertThat(site.paths()).doesNotContain("2026/01/rain/index.html");
  }

  @Test
  void everyKeyCanHaveADefault() {
    TestSite site =
        TestSite.build(
            """
            -- stories/old/_index.md --
            ---
            defaults: {permalink: "/old/:slug/", date: 2020-05-05, noindex: yes, layout: page}
            ---
            -- stories/old/fog.md --
            Text.
            """);
    assertThat(site.problems()).isEmpty();
    assertThat(site.page("old/fog/index.html").select("meta[name=robots]").attr("content"))
        .isEqualTo("noindex");
  }

  @Test
  void aFoldersPageIsInTheFolderAndNotBelowIt() {
    TestSite site =
        TestSite.build(
            """
            -- pages/team/_index.md --
            ---
            title: Team
            mood: own
            defaults: {mood: below}
            ---
            Text.
            """
                + story("pages/team/ada.md", "")
                + story("stories/fog.md", "")
                + SHOW);
    assertThat(site.problems()).isEmpty();
    assertThat(shown(site, "team/index.html")).isEqualTo("||own|");
    assertThat(shown(site, "team/ada/index.html")).isEqualTo("||below|");
  }

  @Test
  void aWrongDefaultIsToldOnceWhereItStands() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: T
            url: https://example.org
            defaults:
              - {path: stories, values: {updated: soon, titel: x}}
              - {path: storeis, values: {mood: x}}
              - {values: x}
              - {path: stories}
              - {kind: poems, values: {mood: x}}
              - {paht: stories, values: {mood: x}}
              - x
            """
                + story("stories/fog.md", "")
                + story("stories/rain.md", ""));
    assertThat(site.problems())
        .containsExactlyInAnyOrder(
            "error site.yaml:4:39 [date-format] \"soon\" is not a date",
            "warning site.yaml:4:45 [key-unknown] \"titel\" is not a key of a story",
            "warning site.yaml:5:12 [path-unmatched] no story or page lies at \"storeis\"",
            "error site.yaml:6:14 [key-type] defaults must be keys with values",
            "error site.yaml:7:5 [rule-empty] the rule has no \"values\"",
            "error site.yaml:8:12 [key-value] \"poems\" is not a kind of file",
            "error site.yaml:9:6 [key-unknown] \"paht\" is not a known key",
            "error site.yaml:10:5 [key-type] a rule for files must be keys with values");
    assertThat(site.result().report()).contains("did you mean \"path\"?");
  }

  @Test
  void whatSpeaksForAFolderHasNoMeaningElsewhere() {
    TestSite site = TestSite.build(story("stories/fog.md", "cascade: {author: Ada}\n"));
    assertThat(site.problems())
        .containsExactly(
            "warning stories/fog.md:3:1 [folder-key] \"defaults\" has no meaning in this file");
  }

  @Test
  void aBrokenFileOfAFolderIsTold() {
    TestSite site =
        TestSite.build(
            "-- stories/_index.md --\n---\ndefaults: [\n---\n" + story("stories/fog.md", ""));
    assertThat(site.problems())
        .containsExactly(
            "error stories/_index.md:2:11 [yaml-syntax] what begins with [ has no closing ]");
  }

  @Test
  void aFoldersFileForOneLanguageHoldsForItsFilesOnly() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: T
            url: https://example.org
            languages: {en: {}, fr: {}}
            -- stories/_index.md --
            ---
            defaults: {mood: all, colour: all}
            ---
            -- stories/_index.fr.md --
            ---
            defaults: {mood: french}
            ---
            """
                + story("stories/fog.md", "")
                + story("stories/fog.fr.md", "")
                + SHOW);
    assertThat(site.problems()).isEmpty();
    assertThat(shown(site, "2026/01/fog/index.html")).isEqualTo("||all|all");
    assertThat(shown(site, "fr/2026/01/fog/index.html")).isEqualTo("||french|all");
  }

  @Test
  void twoFilesForOneFolderAreTold() {
    TestSite site =
        TestSite.build(
            "-- stories/_index.md --\n---\ndefaults: {mood: one}\n---\n"
                + "-- stories/_section.md --\n---\ndefaults: {mood: two}\n---\n"
                + story("stories/fog.md", "")
                + SHOW);
    assertThat(site.problems())
        .containsExactly(
            "warning stories/_section.md [folder-twice] another file speaks for this folder"
                + " already");
    assertThat(shown(site, "2026/01/fog/index.html")).isEqualTo("||one|");
  }

  @Test
  void theFileWithoutALanguageCountsWhereTheSiteHasOne() {
    TestSite site =
        TestSite.build(
            "-- stories/_index.fr.md --\n---\ndefaults: {mood: french}\n---\n"
                + "-- stories/_index.md --\n---\ndefaults: {mood: all}\n---\n"
                + story("stories/fog.md", "")
                + SHOW);
    assertThat(site.problems())
        .containsExactly(
            "warning stories/_index.fr.md [folder-twice] another file speaks for this folder"
                + " already");
    assertThat(shown(site, "2026/01/fog/index.html")).startsWith("||all|");
  }

  @Test
  void aStoryThatADefaultBreaksIsLeftOutForThatPlace() {
    TestSite site =
        TestSite.build(
            "-- stories/_index.md --\n---\ndefaults: {weight: heavy}\n---\n"
                + story("stories/fog.md", ""));
    assertThat(site.leftOut())
        .anySatisfy(
            left -> {
              assertThat(left.file()).isEqualTo("stories/fog.md");
              assertThat(left.reason()).startsWith("an error in stories/_index.md, line 2: ");
            });
  }
}
