package org.quillpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillpress.problem.Problems;

class TeaserTest {
  private static Body body(String text) {
    return Markdown.builder()
        .with(EnumSet.allOf(Switch.class))
        .build()
        .parse("fog.md", text.replace("|", "\n"), 1, true, new Problems());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "***||Told.",
        "> [!NOTE]|> Beside.||Told.",
        "## Heading||Told.",
        "![Alt](a.svg \"Caption\")||Told.",
        "::: gallery|![Alt](a.svg)|:::||Told.",
        "::: note|Beside.|:::||Told.",
        "::: pullquote|Beside.|:::||Told.",
        "::: sidenote|Beside.|:::||Told.",
        "::: timeline|- 1911: Beside.|:::||Told.",
        "::: spoiler|The end.|:::||Told.",
        "::: content-warning|Blood.|:::||Told.",
        "::: details|Beside.|:::||Told.",
        "```|code|```||Told.",
        "    code||Told.",
        "$$|x|$$||Told.",
        "<div class=\"x\">Beside.</div>||Told.",
        "<script>x = 1</script>||Told.",
        "<style>p { x: y }</style>||Told.",
        "<details><summary>Beside.</summary>||The end.||</details>||Told.",
      })
  void whatStandsBesideTheStoryIsInNoTeaser(String text) {
    Body body = body(text);
    assertThat(body.teaserText()).isEqualTo("Told.");
    assertThat(body.teaser().text()).isEqualTo("<p>Told.</p>\n");
    assertThat(body.hasMore()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- Told.|-|  > [!NOTE]|  > Beside.",
        "> Told.|>|> ::: spoiler|> The end.|> :::",
        "> Told.|>|> ::: sidenote|> Beside.|> :::",
        "> Told.|>|> ::: pullquote|> Beside.|> :::",
        "> Told.|>|> ## Heading",
        "> Told.|>|> ```|> code|> ```",
        "> Told.|>|> ![Alt](a.svg)",
        "- Told.||  ***",
        "Told.<script>x = 1</script>",
        "::: letter|Told.||::::: note|Beside.|:::::|:::",
      })
  void norInWhatTellsIt(String text) {
    Body body = body(text);
    assertThat(body.teaserText()).isEqualTo("Told.");
    assertThat(body.teaser().text())
        .contains("Told.")
        .doesNotContain("Beside", "The end", "Heading", "code", "Alt", "<hr", "<script", "<aside");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "One<script>var Bad = 1;</script> two. → One two.",
        "One <STYLE>p {}</STYLE>two. → One two.",
        "One <script>no end → One",
        "One ![Alt](a.svg) two. → One two.",
        "One[^1] two.^[Note] ||[^1]: Note → One two.",
        "The sum $x + 1$ is $\\frac{1}{2}$. → The sum x + 1 is ….",
        "One {{ x }} two. → One {{ x }} two.",
        "==One== ++two++ H~2~O `<b>`. → One two H2O <b>.",
        "[One]{.small} [[Two]]. → One Two.",
        "夜の|橋 → 夜の橋",
      })
  void itsTextIsWithoutMarks(String text, String plain) {
    assertThat(body(text).teaserText()).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- One||  <!--more-->||  Two",
        "> One|>|> <!--more-->|>|> Two",
        "::: letter|One||<!--more-->||Two|:::",
        "<div>||One||<!--more-->||Two||</div>",
        "*One <!--more--> two*",
        "**One** <!--more--> two",
        "<b>One <!--more--> two</b>",
      })
  void aMarkLeavesNothingOpen(String text) {
    String teaser = body(text).teaser().text();
    assertThat(teaser).contains("One").doesNotContain("<!--");
    String again = org.jsoup.Jsoup.parseBodyFragment(teaser).body().html();
    assertThat(again.replaceAll("\\s", "")).isEqualTo(teaser.replaceAll("\\s", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- <details> -->||Told.",
        "<details-menu>||Told.||</details-menu>",
        "<div title=\"<details>\">||Told.||</div>",
      })
  void whatOnlyLooksLikeDetailsClosesNothing(String text) {
    assertThat(body(text).teaserText()).isEqualTo("Told.");
  }

  @Test
  void verseDialogueAndLettersTellTheStory() {
    assertThat(body("::: verse|Low water|:::").teaserText()).isEqualTo("Low water");
    assertThat(body("::: dialogue|Ada: Who?|:::").teaserText()).isEqualTo("Ada: Who?");
    assertThat(body("::: letter|Dear Maud,||Out.|:::").teaserText()).isEqualTo("Dear Maud, Out.");
  }
}
