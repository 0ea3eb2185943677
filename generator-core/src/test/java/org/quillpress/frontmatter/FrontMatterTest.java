package org.quillpress.frontmatter;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.problem.Severity;

class FrontMatterTest {
  private final Problems problems = new Problems();

  private FrontMatter read(String text) {
    return FrontMatter.read("a.md", text, problems);
  }

  private Problem only() {
    assertThat(problems.list()).hasSize(1);
    return problems.list().get(0);
  }

  private static String title(FrontMatter matter) {
    return matter.head().get("title").map(Object::toString).orElse("");
  }

  @Test
  void theHeadIsReadAndTheBodyIsLeftAsItIs() {
    FrontMatter matter = read("---\ntitle: Fog\n---\n\n  Text\r\n---\nmore\n");
    assertThat(matter.present()).isTrue();
    assertThat(matter.broken()).isFalse();
    assertThat(title(matter)).contains("text=Fog");
    assertThat(matter.body()).isEqualTo("\n  Text\r\n---\nmore\n");
    assertThat(matter.bodyLine()).isEqualTo(4);
    assertThat(problems.list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: Fog\n---\nText",
        "---\r\ntitle: Fog\r\n---\r\nText",
        "---\rtitle: Fog\r---\rText",
        "--- \t\ntitle: Fog\n---  \nText",
        "\n \n---\ntitle: Fog\n---\nText",
        "---\ntitle: Fog\n...\nText",
        "---\n\n# comment\ntitle: Fog\n\n---\nText",
        "---\ntitle:\tFog\n---\nText",
        "---\ntitle: Fog\t\n---\nText",
        "---\ntitle : Fog\n---\nText",
        "---\ntitle: ! 'Fog'\n---\nText",
        "---\ntitle: \"Fog\"\n---\nText",
        "---\nbase: &b {title: Fog}\n<<: *b\n---\nText"
      })
  void headsOfAllKindsAreRead(String text) {
    FrontMatter matter = read(text);
    assertThat(matter.present()).isTrue();
    assertThat(title(matter)).contains("text=Fog");
    assertThat(matter.body()).isEqualTo("Text");
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void bodyLineCountsAllKindsOfLineEnds() {
    assertThat(read("\r\n---\r\nx: y\r\n---\r\nText").bodyLine()).isEqualTo(5);
    assertThat(read("---\rx: y\r---\rText").bodyLine()).isEqualTo(4);
    assertThat(read("Text").bodyLine()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"---\n---", "---\n---\n", "---\n\n---\n", "---\n# c\n---\n"})
  void aHeadMayBeEmpty(String text) {
    FrontMatter matter = read(text);
    assertThat(matter.present()).isTrue();
    assertThat(matter.broken()).isFalse();
    assertThat(matter.head().entries()).isEmpty();
    assertThat(matter.body()).isEmpty();
    assertThat(problems.list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n \n\t\n",
        "Text\n\n---\ntitle: x\n---\n",
        "---\n",
        "---",
        "---\n\nA scene.\n\nAnother one.\n",
        "---\n\nA scene.\n\n---\n\nAnother.\n",
        "----\ntitle: x\n",
        "Title: x\n",
        "Title of the story\n---\n",
        "Note: this is text\nand more of it\n---\n",
        "Title: x\nand then prose\n",
        "{{< figure >}}\n",
        "{.class}\n",
        "{\"a word\"} said the man\n",
        "\"Title\": she read\n",
        "+++\nA scene.\n",
        "++++\nx\n++++\n"
      })
  void whatIsNoHeadIsText(String text) {
    FrontMatter matter = read(text);
    assertThat(matter.present()).isFalse();
    assertThat(matter.broken()).isFalse();
    assertThat(matter.body()).isEqualTo(text);
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void aHeadWithoutAnEndIsAnErrorAtItsFence() {
    FrontMatter matter = read("\n---\ntitle: x\n\nText.\n");
    assertThat(matter.broken()).isTrue();
    assertThat(only().code()).isEqualTo("front-matter-unclosed");
    assertThat(only().severity()).isEqualTo(Severity.ERROR);
    assertThat(only().place()).hasToString("a.md:2:1");
    assertThat(only().message()).endsWith("has no closing ---");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+++\ntitle = \"x\"\n+++\nText.\n",
        "+++\r\ntitle = 'x'\r\n+++ \r\nText.\n",
        ";;;\n\"title\": \"x\"\n;;;\nText.\n",
        ";;;\n{\"title\": \"x\"}\n;;;\nText.\n",
        "\"title\": \"x\",\n\"tags\": [1]\n;;;\nText.\n",
        "{\n\t\"title\": \"x\"\n}\nText.\n",
        "{\"a\": {\"b\": \"}\\\"{\"}, \"title\":\"x\"}\nText.\n",
        "{\"title\":\"x\"}Text.\n"
      })
  void headsInTomlAndJsonAreRead(String text) {
    FrontMatter matter = read(text);
    assertThat(problems.list()).isEmpty();
    assertThat(matter.broken()).isFalse();
    assertThat(title(matter)).contains("x");
    assertThat(matter.body()).isEqualTo("Text.\n");
    int before = text.substring(0, text.indexOf("Text.")).split("\n", -1).length;
    assertThat(matter.bodyLine()).isEqualTo(before);
  }

  @Test
  void valuesOfJsonHeadsHaveTheirPlaces() {
    FrontMatter matter = read(";;;\n\"title\": \"x\",\n  \"date\": \"soon\"\n;;;\n");
    assertThat(matter.head().get("date").orElseThrow().place()).hasToString("a.md:3:11");
    assertThat(matter.head().get("title").orElseThrow().place()).hasToString("a.md:2:10");
  }

  @ParameterizedTest
  @CsvSource({
    "'+++\ntitle = \"x\"\n\nText.\n', +++",
    "'{\n  \"title\": \"x\"\n\nText.\n', }",
  })
  void anOpenHeadIsToldWithItsFence(String text, String fence) {
    assertThat(read(text.replace("\\n", "\n")).broken()).isTrue();
    assertThat(only().code()).isEqualTo("front-matter-unclosed");
    assertThat(only().place()).hasToString("a.md:1:1");
    assertThat(only().message()).endsWith("has no closing " + fence);
    assertThat(only().hint()).isEqualTo("type " + fence + " below its last key");
  }

  @Test
  void anIndentedHeadIsRefusedWithWhatToWrite() {
    assertThat(read(" ---\n title: x\n ---\n").broken()).isTrue();
    assertThat(only().code()).isEqualTo("front-matter-format");
    assertThat(only().severity()).isEqualTo(Severity.ERROR);
    assertThat(only().hint()).isNotEmpty();
  }

  @Test
  void pelicansHeadIsReadWithAWarning() {
    FrontMatter matter =
        read("Title: Fog: a story\nDate: 2020-01-02\nSummary: one\n  two\n\nText.\n");
    assertThat(only().severity()).isEqualTo(Severity.WARNING);
    Fields fields = new Fields(matter.head(), problems);
    assertThat(fields.text("title")).contains("Fog: a story");
    assertThat(fields.text("summary")).contains("one two");
    assertThat(matter.body()).isEqualTo("Text.\n");
    assertThat(matter.bodyLine()).isEqualTo(6);
  }

  @Test
  void hexosHeadIsReadWithAWarning() {
    FrontMatter matter = read("title: Fog\ntags:\n- a\n---\nText.\n");
    assertThat(only().severity()).isEqualTo(Severity.WARNING);
    assertThat(only().place()).hasToString("a.md:1:1");
    assertThat(title(matter)).contains("Fog");
    assertThat(matter.body()).isEqualTo("Text.\n");
  }

  @Test
  void placesCountFromTheTopOfTheFile() {
    FrontMatter matter = read("\n---\n# c\ntitle: Fog\ntags: [a, b]\nmore:\n  deep: 😀 x\n---\n");
    Mapping.Entry tags = requireNonNull(matter.head().entries().get("tags"));
    assertThat(tags.place()).hasToString("a.md:5:1");
    assertThat(tags.value().place()).hasToString("a.md:5:7");
    assertThat(tags.place().lineText()).isEqualTo("tags: [a, b]");
    Node deep = ((Mapping) matter.head().get("more").orElseThrow()).get("deep").orElseThrow();
    assertThat(deep.place()).hasToString("a.md:7:9");
  }

  @Test
  void columnsCountUtf16UnitsAsEditorsDo() {
    read("---\n\"😀😀\": !x y\n---\n");
    assertThat(only().place()).hasToString("a.md:2:9");
  }

  @Test
  void aBrokenHeadKeepsTheBody() {
    FrontMatter matter = read("---\ntitle: a: b\n---\nText");
    assertThat(matter.broken()).isTrue();
    assertThat(matter.head().entries()).isEmpty();
    assertThat(matter.body()).isEqualTo("Text");
    assertThat(only().severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void aHugeHeadIsAnError() {
    assertThat(read("---\n" + "k: v\n".repeat(100_000) + "---\n").broken()).isTrue();
    assertThat(only().code()).isEqualTo("yaml-too-large");
  }

  @Test
  void hostileHeadsEndInBoundedTime() {
    String[] heads = {
      "a: " + "[".repeat(100_000),
      "a: " + "[".repeat(40_000) + "]".repeat(40_000),
      "a: " + "{a: ".repeat(30_000),
      "- ".repeat(100_000),
      "? ".repeat(100_000),
      "a: " + "\"".repeat(200_001),
      "k: " + "- ".repeat(50_000) + "x",
      "k" + "k".repeat(200_000) + ": v",
      "a: &a x\nb: [" + "*a, ".repeat(60_000) + "x]",
      "a: |\n" + " \n".repeat(100_000),
      "a: b\n" + "\t\n".repeat(100_000),
      ("x: '" + "'".repeat(200_000)),
      "a: " + "\u2028".repeat(80_000),
      "a: " + "😀".repeat(60_000) + ": b",
      "a: " + "!x ".repeat(80_000),
      "%YAML " + "9".repeat(100_000) + "\n---",
      "\"\\U" + "F".repeat(8) + "\": a",
      "a: b\n" + "# c\n".repeat(60_000)
    };
    for (String head : heads) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(10), () -> read("---\na: b\n" + head + "\n---\n"));
    }
  }

  @Test
  void anyTextIsAnswered() {
    Random random = new Random(11);
    String alphabet =
        "\n\n\n---...+++ :-#'\"[]{},&*!|>%@`?\\~<ab1\r\t\u0085\u2028\ud83d\ude00é\ufeff";
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int i = 0; i < 30_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "---\n" : "");
            int length = random.nextInt(40);
            for (int j = 0; j < length; j++) {
              text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            text.append(random.nextBoolean() ? "\n---\n" : "");
            Problems found = new Problems();
            FrontMatter matter = FrontMatter.read("a.md", text.toString(), found);
            assertThat(text.toString()).endsWith(matter.body());
            assertThat(matter.broken()).isEqualTo(found.hasErrors());
            found.list().forEach(Problem::text);
          }
        });
  }
}
