package org.quillpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quillpress.problem.Problems;

class TypographyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          "Who is there?" she asked.          | “Who is there?” she asked.
          "It's 'only' me," he said--later.   | “It’s ‘only’ me,” he said–later.
          "Did he say 'go'?"                  | “Did he say ‘go’?”
          She stopped--"What?"--and left.     | She stopped–“What?”–and left.
          He said---well...                   | He said—well…
          Gone....                            | Gone….
          The dogs' bowls, Ada's fog          | The dogs’ bowls, Ada’s fog
          'Twas the '90s, rock 'n' roll       | ’Twas the ’90s, rock ’n’ roll
          He is 6'2" tall                     | He is 6′2″ tall
          (see "here")                        | (see “here”)
          type --help or -v                   | type --help or -v
          a " b                               | a &quot; b
          ----- and .....                     | ----- and .....
          \\"straight\\" and \\'so\\', 1\\.\\.\\. 2\\-\\-3 | &quot;straight&quot; and 'so', 1... 2--3
          *"Emphasis"* "*inside*" "`code`"    | <em>“Emphasis”</em> “<em>inside</em>” “<code>code</code>”
          `"code" -- ...`                     | <code>&quot;code&quot; -- ...</code>
          <b title="a -- b">"x"</b>           | <b title="a -- b">“x”</b>
          <code-tabs>"a"</code-tabs>          | <code-tabs>“a”</code-tabs>
          <code>"a" -- b</code> "c"           | <code>&quot;a&quot; -- b</code> “c”
          "[link](https://x.org)" ok          | “<a href="https://x.org">link</a>” ok
          "https://x.org/a--b" -- see         | “<a href="https://x.org/a--b">https://x.org/a--b</a>” – see
          """)
  void english(String typed, String html) {
    assertThat(html("en", typed)).isEqualTo("<p>" + html + "</p>\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          de    | "Wer ist 'da'?"       | „Wer ist ‚da‘?“
          de-CH | "Wer ist 'da'?"       | «Wer ist ‹da›?»
          fr    | "Qui est 'là' ?"      | «\u202fQui est “là”\u202f?\u202f»
          fr    | Attention ; ceci : oui ! « non » | Attention\u202f; ceci\u00a0: oui\u202f! «\u202fnon\u202f»
          fr    | l'eau d'aujourd'hui   | l’eau d’aujourd’hui
          ru    | "Кто 'там'?"          | «Кто „там“?»
          pl    | "Kto tam?"            | „Kto tam?”
          sv    | "Vem där?"            | ”Vem där?”
          ja    | "霧"が来た...          | &quot;霧&quot;が来た…
          ar    | "من هناك؟"            | «من هناك؟»
          xx    | "a"                   | “a”
          """)
  void eachLanguageHasItsOwn(String language, String typed, String html) {
    assertThat(html(language, typed)).isEqualTo("<p>" + html + "</p>\n");
  }

  @Test
  void headingsKeepTheirIdsAndTeasersAreSetToo() {
    Body body = parse("en", Set.of(Switch.TYPOGRAPHY), "## It's \"on\"\n\nShe's in...\n");

    assertThat(body.headings()).containsExactly(new Heading(2, "its-on", "It’s “on”"));
    assertThat(signs(body.html().text())).startsWith("<h2 id=\"its-on\">It’s “on”</h2>");
    assertThat(body.teaserText()).isEqualTo("She’s in…");
  }

  @Test
  void aParagraphKnowsNothingOfTheOneBefore() {
    assertThat(html("en", "\"Never closed\n\n\"Next\""))
        .isEqualTo("<p>“Never closed</p>\n<p>“Next”</p>\n");
  }

  @Test
  void eachBlockAndEachLineOfAStoryElementBeginsAnew() {
    assertThat(html("en", "::: verse\n\"Go,\" he said.\n\"No.\"\n\n\"Why?\"\n:::\n"))
        .contains("<p>“Go,” he said.<br>\n“No.”</p>", "<p>“Why?”</p>");
    assertThat(html("en", "::: dialogue\nAda: Gone.\n\n\"Who?\" asked nobody.\n:::\n"))
        .contains("<p>“Who?” asked nobody.</p>");
    assertThat(html("en", "::: letter\nDear Ada,\n\nGone.\n\nYours,\n\"Quill\"\n:::\n"))
        .contains("“Quill”");
    assertThat(html("en", "Gone.\n\n> [!TIP] \"Wait\"\n> Gone.\n")).contains("“Wait”");
    assertThat(html("en", "::: figure\nGone.\n\n\"Fog\"\n:::\n")).contains("“Fog”");
  }

  @Test
  void withoutTheSwitchAllStaysAsTyped() {
    assertThat(parse("en", Set.of(), "\"a\" -- b... \\\"c").html().text())
        .isEqualTo("<p>&quot;a&quot; -- b... &quot;c</p>\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          ==two words== and ++new++     | <mark>two words</mark> and <ins>new</ins>
          H~2~O and x^2^                | H<sub>2</sub>O and x<sup>2</sup>
          about ~5 or ~6                | about ~5 or ~6
          ~~gone~~ ~low~                | <del>gone</del> <sub>low</sub>
          2^nd^ and a^b c^d             | 2<sup>nd</sup> and a^b c^d
          a == b, C++ and C++           | a == b, C++ and C++
          ==*x* `y`==                   | <mark><em>x</em> <code>y</code></mark>
          ====                          | ====
          \\==no==                      | ==no==
          """)
  void marks(String typed, String html) {
    assertThat(parse("en", Set.of(Switch.MARKS), typed).html().text())
        .isEqualTo("<p>" + html + "</p>\n");
  }

  @Test
  void marksAreTextUnlessAskedFor() {
    assertThat(parse("en", Set.of(), "==a== ++b++ c^d^ ~~e~~ ~f~").html().text())
        .isEqualTo("<p>==a== ++b++ c^d^ <del>e</del> <del>f</del></p>\n");
  }

  private static String html(String language, String typed) {
    return signs(parse(language, Set.of(Switch.TYPOGRAPHY), typed).html().text());
  }

  /** With signs for their entities. */
  private static String signs(String html) {
    return html.replace("&ldquo;", "“")
        .replace("&rdquo;", "”")
        .replace("&lsquo;", "‘")
        .replace("&rsquo;", "’")
        .replace("&bdquo;", "„")
        .replace("&sbquo;", "‚")
        .replace("&ndash;", "–")
        .replace("&mdash;", "—")
        .replace("&hellip;", "…");
  }

  private static Body parse(String language, Set<Switch> switches, String typed) {
    return Markdown.builder()
        .language(language)
        .with(switches)
        .build()
        .parse("a.md", typed, 1, false, new Problems());
  }
}
