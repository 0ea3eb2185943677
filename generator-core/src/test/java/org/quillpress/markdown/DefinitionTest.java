package org.quillpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quillpress.problem.Problems;

class DefinitionTest {
  private final Problems problems = new Problems();

  @Test
  void a_line_with_a_colon_says_what_the_line_above_means() {
    assertThat(html("Ebb\n: The sea *goes*.\n: It is low.\n\nFlood\nTide\n: The sea comes.\n"))
        .isEqualTo(
            """
            <dl>
            <dt>Ebb</dt>
            <dd>The sea <em>goes</em>.</dd>
            <dd>It is low.</dd>
            <dt>Flood</dt>
            <dt>Tide</dt>
            <dd>The sea comes.</dd>
            </dl>
            """);
  }

  @Test
  void behind_a_blank_line_it_is_a_paragraph_and_holds_blocks() {
    assertThat(html("Ebb\n\n:   One.\n\n    Two.\n\n    - three\n\nEnd.\n"))
        .isEqualTo(
            """
            <dl>
            <dt>Ebb</dt>
            <dd>
            <p>One.</p>
            <p>Two.</p>
            <ul>
            <li>three</li>
            </ul>
            </dd>
            </dl>
            <p>End.</p>
            """);
  }

  @Test
  void long_meanings_run_on_and_lists_lie_in_quotations_and_items() {
    assertThat(html("> Ebb\n> : The sea\n> goes.\n\n- Flood\n  : It\n    comes.\n"))
        .containsSubsequence(
            "<blockquote>", "<dl>", "<dd>The sea\ngoes.</dd>", "<li>", "<dd>It\ncomes.</dd>");
  }

  @Test
  void a_colon_elsewhere_is_text() {
    for (String text :
        List.of("a : b", ": a", "# a\n: b", "- a\n\n: b", "a\n\n\n: b", "a\n:b", "a\n:\n")) {
      assertThat(html(text)).as(text).doesNotContain("<dl>").contains(":");
    }
    assertThat(html("[a]: /b\n: c\n\n[a]")).doesNotContain("<dl>").contains("<p>: c</p>");
  }

  @Test
  void short_forms_are_explained_wherever_they_are_words() {
    assertThat(
            html(
                """
                HTML and *HTML5*, HTML's (HTML): `HTML` [HTML](https://a.org/HTML) https://HTML.org
                The W3C group. C++ .NET XHTML

                *[HTML]: Hypertext "Markup" Language
                *[W3C group]: Them
                *[C++]: More C
                *[.NET]: Net
                """))
        .isEqualTo(
            """
            <p>§HTML¤ and <em>HTML5</em>, §HTML¤'s (§HTML¤): <code>HTML</code>\
             <a href="https://a.org/HTML">§HTML¤</a> <a href="https://HTML.org">https://HTML.org</a>
            The <abbr title="Them">W3C group</abbr>. <abbr title="More C">C++</abbr>\
             <abbr title="Net">.NET</abbr> XHTML</p>
            """
                .replace("§", "<abbr title=\"Hypertext &quot;Markup&quot; Language\">")
                .replace("¤", "</abbr>"));
    none();
  }

  @Test
  void short_forms_of_scripts_without_spaces_are_found() {
    assertThat(html("これは国連のHTMLです\n\n*[国連]: 国際連合\n*[HTML]: H\n"))
        .isEqualTo("<p>これは<abbr title=\"国際連合\">国連</abbr>の<abbr title=\"H\">HTML</abbr>です</p>\n");
  }

  @Test
  void they_change_no_id_and_no_plain_text_and_stand_between_other_lines() {
    Body body = parse("## The BBC\n\nThe BBC says\n*[BBC]: British Broadcasting Corporation\n");

    assertThat(body.headings().get(0).id()).isEqualTo("the-bbc");
    assertThat(body.headings().get(0).text()).isEqualTo("The BBC");
    assertThat(body.teaserText()).isEqualTo("The BBC says");
    assertThat(body.teaser().text()).contains("<abbr");
    assertThat(html("*[Editor]: she said.*")).isEqualTo("<p><em>[Editor]: she said.</em></p>\n");
  }

  @Test
  void unused_and_repeated_ones_are_told() {
    parse("Word\n\n*[Word]: a\n*[Word]: b\n*[Other]: c\n");

    assertThat(problems.list())
        .extracting(problem -> problem.place() + " " + problem.code())
        .containsExactly("a.md:4:1 abbreviation-twice", "a.md:5:1 abbreviation-unused");
  }

  @Test
  void thousands_of_them_are_found() {
    String text =
        IntStream.range(0, 10_000).mapToObj(i -> "A" + i).collect(Collectors.joining(" "));
    String lines =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "*[A" + i + "]: B")
            .collect(Collectors.joining("\n"));

    assertThat(html(text + "\n\n" + lines).split("<abbr", -1)).hasSize(10_001);
    none();
  }

  @Test
  void a_note_can_stand_in_the_text_itself() {
    Body body = parse("Fog^[A *grey* one.^[Very.]] and[^a] rain^[Wet].\n\n[^a]: Mist.\n");

    assertThat(body.html().text())
        .containsSubsequence(
            "Fog<sup class=\"footnote-ref\"><a href=\"\" id=\"fnref-1\"",
            "rain<sup",
            "<li id=\"fn-1\">\n<p>A <em>grey</em> one.<sup",
            "<li id=\"fn-2\">\n<p>Mist.",
            "<li id=\"fn-3\">\n<p>Wet",
            "<li id=\"fn-4\">\n<p>Very.");
    assertThat(body.teaserText()).isEqualTo("Fog and rain.");
    assertThat(body.teaser().text()).isEqualTo("<p>Fog and rain.</p>\n");
    none();
  }

  private void none() {
    assertThat(problems.list()).isEmpty();
  }

  private String html(String text) {
    return parse(text).html().fill(slot -> slot.target());
  }

  private Body parse(String text) {
    return Markdown.builder().build().parse("a.md", text, 1, false, problems);
  }
}
