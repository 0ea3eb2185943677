package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the front matter of some files must have. */
class SchemaTest {
  private static final String SITE =
      """
      -- site.yaml --
      title: T
      url: https://example.org
      schema:
        - path: stories/**
          keys:
            summary: {required: true}
            rating: {type: number, required: true}
            mood: {values: [dark, light]}
            seen: {type: date}
            open: flag
            people: {type: list}
            poster: picture
            by: {type: text}
            tags: {values: [rain, fog]}
            authors: {of: authors, required: true}
      -- authors/ada.md --
      ---
      name: Ada Lovelace
      ---
      """;

  private static String story(String head) {
    return "-- stories/fog.md --\n---\ndate: 2026-01-02\n" + head + "---\nText.\n";
  }

  @Test
  void aHeadThatHasAllOfItIsPublished() {
    TestSite site =
        TestSite.build(
            SITE
                + story(
                    """
                    excerpt: Words
                    rating: 4.5
                    mood: dark
                    seen: 2024/3/1
                    open: yes
                    people: [one, two]
                    poster: {src: /a.png}
                    by: 1.10
                    tags: rain, fog
                    author: ada lovelace
                    """));
    assertThat(site.problems()).isEmpty();
    assertThat(site.paths()).contains("2026/01/fog/index.html");
  }

  @Test
  void eachBreachIsToldAtItsValueWithWhatToType() {
    TestSite site =
        TestSite.build(
            SITE
                + story(
                    """
                    summary:
                    rating: good
                    params:
                      mood: darc
                    seen: soon
                    open: maybe
                    people: one
                    poster: [1]
                    by: {name: x}
                    tags: [rain, fox]
                    authors: [ada]
                    """));
    assertThat(site.problems())
        .containsExactlyInAnyOrder(
            "error stories/fog.md:2:1 [schema-required] \"summary\" is missing",
            "error stories/fog.md:4:9 [schema-type] \"good\" is not a number for rating",
            "error stories/fog.md:6:9 [schema-value] \"darc\" is not a value of mood",
            "error stories/fog.md:7:7 [schema-type] \"soon\" is not a date for seen",
            "error stories/fog.md:8:7 [schema-type] \"maybe\" is not true or false for open",
            "error stories/fog.md:9:9 [schema-type] \"one\" is not a list for people",
            "error stories/fog.md:10:9 [schema-type] this is not a picture for poster",
            "error stories/fog.md:11:5 [schema-type] this is not a text for by",
            "error stories/fog.md:12:14 [schema-value] \"fox\" is not a value of tags");
    assertThat(site.result().report())
        .contains(
            "type summary: …, as site.yaml:6:7 asks for",
            "type rating: 3, as site.yaml:7:7 asks for",
            "did you mean \"dark\"?",
            "did you mean \"fog\"?",
            "type people: [one, two], as site.yaml:11:7 asks for");
  }

  @Test
  void aTermMustHaveAFileOfItsOwn() {
    TestSite site = TestSite.build(SITE + story("summary: x\nrating: 1\nauthors: [ada, Ade]\n"));
    assertThat(site.problems())
        .containsExactly(
            "error stories/fog.md:5:16 [schema-reference] \"Ade\" is not known in authors");
    assertThat(site.result().report()).contains("did you mean \"ada\"?");
  }

  @Test
  void aFolderSaysWhatHoldsBelowItAndDefaultsCount() {
    TestSite site =
        TestSite.build(
            """
            -- stories/_index.md --
            ---
            defaults: {mood: dark}
            schema:
              mood: {required: true}
              rating: {required: true, values: ["1", "2"]}
            ---
            -- stories/new/_section.md --
            ---
            schema: {rating: {required: false}}
            ---
            -- stories/a.md --
            ---
            date: 2026-01-02
            ---
            -- stories/new/b.md --
            ---
            date: 2026-01-02
            ---
            """);
    assertThat(site.problems())
        .containsExactly("error stories/a.md:2:1 [schema-required] \"rating\" is missing");
    assertThat(site.result().report())
        .contains("type rating: 1, as stories/_index.md:5:3 asks for");
  }

  @Test
  void brokenStoriesCanBeLeftOut() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: T
            url: https://example.org
            brokenStories: leave-out
            schema: {mood: {required: true}}
            -- stories/a.md --
            ---
            date: 2026-01-02
            ---
            -- stories/b.md --
            ---
            date: 2026-01-02
            mood: x
            ---
            """);
    assertThat(site.problems())
        .containsExactly("warning stories/a.md:2:1 [schema-required] \"mood\" is missing");
    assertThat(site.leftOut())
        .extracting(l -> l.file() + ": " + l.reason())
        .containsExactly("stories/a.md: an error in line 2: \"mood\" is missing");
    assertThat(site.paths()).contains("2026/01/b/index.html");
  }

  @Test
  void aStoryWithoutAHeadLacksWhatIsRequired() {
    TestSite site =
        TestSite.build(
            """
            -- stories/_index.md --
            ---
            schema: {mood: {required: true, type: text}}
            ---
            -- stories/2026-01-02-a.md --
            Text.
            """);
    assertThat(site.problems())
        .containsExactly("error stories/2026-01-02-a.md:1 [schema-required] \"mood\" is missing");
  }

  @Test
  void aWrongSchemaIsToldWhereItStands() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: T
            url: https://example.org
            schema:
              - keys: {a: {typ: text}, b: {type: txt}, c: {of: autors}, d: [x], e: wort}
              - {path: stories}
              - {path: stories, keys: x}
            -- stories/fog.md --
            ---
            date: 2026-01-02
            ---
            """);
    assertThat(site.problems())
        .containsExactlyInAnyOrder(
            "error site.yaml:4:16 [key-unknown] \"typ\" is not a known key",
            "error site.yaml:4:38 [key-value] \"txt\" is not a type of values",
            "error site.yaml:4:52 [key-value] \"autors\" is not a taxonomy",
            "error site.yaml:4:64 [key-type] a list says nothing of a key",
            "error site.yaml:4:72 [key-value] \"wort\" is not a type of values",
            "error site.yaml:5:5 [rule-empty] the rule has no \"keys\"",
            "error site.yaml:6:27 [key-type] a schema must say for each key what its value is");
    assertThat(site.result().report())
        .contains("did you mean \"type\"?", "did you mean \"text\"?", "did you mean \"authors\"?");
  }

  @Test
  void aSchemaThatContradictsItselfIsTold() {
    TestSite site =
        TestSite.build(
            """
            -- site.yaml --
            title: T
            url: https://example.org/
            schema:
              rating: {type: number, values: [1, two]}
              mood: {values: []}
              when: {type: date, of: authors}
              tags: {type: list, values: [fog]}
            -- stories/fog.md --
            ---
            title: Fog
            date: 2026-01-02
            rating: 1
            mood: any
            when: 2026-01-02
            tags: [fog]
            ---
            """);
    assertThat(site.problems())
        .containsExactly(
            "error site.yaml:4:38 [key-value] \"two\" is not a number",
            "error site.yaml:5:18 [key-value] there is no value in this list",
            "error site.yaml:6:26 [key-value] what names one of authors is not a date");
  }
}
