package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for values that are odd, or say nothing. */
class OddValueTest {
  private static final String DEFAULTS =
      """
      -- site.yaml --
      title: Test site
      url: https://example.org/
      description: For tests
      defaults: {author: Ada, tags: [rain], subtitle: Below, description: Usual}
      """;

  @Test
  void aKeyWithoutAValueLeavesTheDefaultAndAnEmptyValueTakesItAway() {
    TestSite site =
        TestSite.build(
            DEFAULTS
                + """
                -- stories/nothing.md --
                ---
                date: 2026-01-01
                author: ~
                tags:
                subtitle: null
                ---
                Text.
                -- stories/empty.md --
                ---
                date: 2026-01-02
                author: []
                tags: []
                subtitle: ""
                ---
                Text.
                """);
    assertThat(site.problems()).isEmpty();
    assertThat(site.page("2026/01/nothing/index.html").select(".byline, .subtitle, .tags").text())
        .contains("Ada", "Below");
    assertThat(site.text("2026/01/nothing/index.html")).contains("/tags/rain/");
    assertThat(site.text("2026/01/empty/index.html"))
        .doesNotContain(">Ada<", "Below<", "/tags/rain/");
  }

  @Test
  void aValueThatIsNoneOfTheOtherSystemsIsKeptAsTheAuthorsOwn() {
    for (String odd :
        List.of(
            "created: yesterday",
            "added: [1, 2]",
            "Created: {by: me}",
            "top: very much",
            "path: 17 reasons",
            "path: /a/../../b",
            "path: posts/fog.md",
            "path: /:yaer/x/",
            "path: https://elsewhere.example/x")) {
      TestSite site =
          TestSite.build("-- stories/2026-01-02-fog.md --\n---\n" + odd + "\n---\nText.\n");
      assertThat(site.paths()).as(odd).contains("2026/01/fog/index.html");
      assertThat(site.problems())
          .as(odd)
          .hasSize(1)
          .allMatch(line -> line.contains("[key-own-value]") && line.startsWith("warning"));
    }
  }

  @Test
  void suchAValueIsNotToldWhereTheKeyItselfIsThere() {
    TestSite site =
        TestSite.build(
            """
            -- stories/fog.md --
            ---
            date: 2026-01-02
            created: yesterday
            pinned: true
            top: very much
            ---
            Text.
            """);
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void theValuesOfOtherSystemsCountAsBefore() {
    TestSite site =
        TestSite.build(
            """
            -- stories/fog.md --
            ---
            created: 2026-01-02 10:00
            top: 3
            path: blog/fog
            ---
            Text.
            """);
    assertThat(site.problems()).isEmpty();
    assertThat(site.paths()).contains("blog/fog/index.html");
  }

  @Test
  void nothingIsGuessedForNamesOfOneOrTwoLetters() {
    TestSite site =
        TestSite.build(
            """
            -- stories/fog.md --
            ---
            date: 2026-01-02
            permalink: /x/
            ---
            [a](/b/), [b](y.md), [c](/abot/), [d](../pages/abuot.md)
            -- pages/about.md --
            About.
            """);
    assertThat(site.result().problems().stream().map(p -> p.hint()).toList())
        .containsExactly(
            "type the path of a file, such as rain.md, or of a page, such as /about/",
            "type the path of a file, such as rain.md, or of a page, such as /about/",
            "did you mean \"/about/\"?",
            "did you mean \"../pages/about.md\"?");
  }
}
