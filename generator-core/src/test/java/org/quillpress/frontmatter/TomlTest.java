package org.quillpress.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quillpress.problem.Problems;

/** Heads in TOML, as Hugo and Zola have them. */
class TomlTest {
  private final Problems problems = new Problems();

  private FrontMatter head(String toml) {
    return FrontMatter.read("a.md", "+++\n" + toml + "\n+++\nText.\n", problems);
  }

  private Map<String, Object> values(String toml) {
    FrontMatter matter = head(toml);
    assertThat(problems.list()).isEmpty();
    assertThat(matter.body()).isEqualTo("Text.\n");
    return matter.head().values();
  }

  @Test
  void aHeadOfZolaIsRead() {
    assertThat(
            values(
                """
                title = "Fog"  # a comment
                date = 2024-03-01
                updated = 2024-03-01 10:30:00
                draft = true
                weight = 1_000
                rating = 4.5

                [taxonomies]
                tags = [
                  "rain", # first
                  'fog',
                ]

                [extra]
                "own key" = { a = 1, b.c = "x" }
                """))
        .containsExactly(
            Map.entry("title", "Fog"),
            Map.entry("date", "2024-03-01"),
            Map.entry("updated", "2024-03-01 10:30:00"),
            Map.entry("draft", true),
            Map.entry("weight", "1000"),
            Map.entry("rating", "4.5"),
            Map.entry("taxonomies", Map.of("tags", List.of("rain", "fog"))),
            Map.entry("extra", Map.of("own key", Map.of("a", "1", "b", Map.of("c", "x")))));
  }

  @Test
  void tablesAndListsOfTablesNest() {
    assertThat(
            values(
                """
                [[resources]]
                src = "a.jpg"
                [resources.params]
                x = 1
                [[resources]]
                src = "b.jpg"
                [a.b.c]
                d = 1
                [a]
                e.f = 2
                e.g = 3
                """))
        .containsExactly(
            Map.entry(
                "resources",
                List.of(
                    Map.of("src", "a.jpg", "params", Map.of("x", "1")), Map.of("src", "b.jpg"))),
            Map.entry(
                "a", Map.of("b", Map.of("c", Map.of("d", "1")), "e", Map.of("f", "2", "g", "3"))));
  }

  @Test
  void stringsHaveFourForms() {
    assertThat(
            values(
                """
                a = "q \\" \\\\ \\t \\u00e9 \\U0001F600"
                b = 'C:\\fog'
                c = ""\"
                one \\
                    two
                "three"\""\"
                d = ''\'
                x\\y''\'
                e = ""
                """))
        .containsExactly(
            Map.entry("a", "q \" \\ \t é 😀"),
            Map.entry("b", "C:\\fog"),
            Map.entry("c", "one two\n\"three\""),
            Map.entry("d", "x\\y"),
            Map.entry("e", ""));
  }

  @Test
  void numbersAreReadInAllTheirForms() {
    assertThat(values("a = 0xFF\nb = 0o17\nc = 0b11\nd = -1_0\ne = 6.02e+23\nf = +5\ng = inf"))
        .containsExactly(
            Map.entry("a", "255"),
            Map.entry("b", "15"),
            Map.entry("c", "3"),
            Map.entry("d", "-10"),
            Map.entry("e", "6.02e+23"),
            Map.entry("f", "+5"),
            Map.entry("g", "inf"));
  }

  @Test
  void aTextThatLooksLikeAFlagStaysText() {
    FrontMatter matter = head("title = \"no\"\ntags = [\"true\", \"2024\"]");
    assertThat(matter.head().values())
        .containsExactly(Map.entry("title", "no"), Map.entry("tags", List.of("true", "2024")));
  }

  @Test
  void keysAndValuesHaveTheirPlaces() {
    FrontMatter matter = head("title = \"Fog\"\n[taxonomies]\n  tags = [\"é😀\", 'rain']");
    Mapping taxonomies = (Mapping) matter.head().get("taxonomies").orElseThrow();
    assertThat(matter.head().get("title").orElseThrow().place()).hasToString("a.md:2:9");
    assertThat(taxonomies.entries().get("tags").place()).hasToString("a.md:4:3");
    Sequence tags = (Sequence) taxonomies.get("tags").orElseThrow();
    assertThat(tags.items().get(1).place()).hasToString("a.md:4:18");
    assertThat(tags.items().get(1).place().lineText()).isEqualTo("  tags = [\"é😀\", 'rain']");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: Fog            | 2:6  | a key needs = and a value",
        "title =               | 2:8  | a value is missing here",
        "title = Fog & rain    | 2:9  | \"Fog & rain\" is not a value of TOML",
        "draft = yes           | 2:9  | \"yes\" is not a value of TOML",
        "title = \"Fog         | 2:9  | the text that begins with \" has no closing \"",
        "title = \"\"\"Fog     | 2:9  | the text that begins with \"\"\" has no closing \"\"\"",
        "title = \"\\q\"       | 2:10 | a backslash in double quotes has a meaning of its own",
        "title = \"\\ud800\"   | 2:10 | a backslash in double quotes has a meaning of its own",
        "tags = [1, 2          | 2:8  | what begins with [ has no closing ]",
        "tags = [1 2]          | 2:8  | what begins with [ has no closing ]",
        "image = {a = 1        | 2:9  | what begins with { has no closing }",
        "[taxonomies           | 2:1  | the name that begins with [ has no closing ]",
        "[]                    | 2:2  | a key is missing here",
        "= 1                   | 2:1  | a key is missing here",
        "a = 1 b = 2           | 2:7  | there is text behind the value",
        "a = 1~a = 2           | 3:1  | \"a\" is there already",
        "[a]~[a]               | 3:2  | \"a\" is there already",
        "a = 1~[a.b]           | 3:2  | \"a\" is there already",
        "a = {b = 1}~[a]       | 3:2  | \"a\" is there already",
        "a = {b = 1}~a.c = 2   | 3:1  | \"a\" is there already",
        "[a]~x = 1~[[a]]       | 4:3  | \"a\" is there already"
      })
  void aMistakeIsToldAtItsPlace(String toml, String place, String message) {
    assertThat(head(toml.replace('~', '\n')).broken()).isTrue();
    assertThat(problems.list()).hasSize(1);
    assertThat(problems.list().get(0).place()).hasToString("a.md:" + place);
    assertThat(problems.list().get(0).message()).isEqualTo(message);
    assertThat(problems.list().get(0).hint()).isNotEmpty();
  }

  @Test
  void aHeadWithoutKeysIsEmpty() {
    assertThat(values("\n# nothing\n")).isEmpty();
  }

  @Test
  void deepValuesAreRefused() {
    assertThat(head("a = " + "[".repeat(20_000)).broken()).isTrue();
    assertThat(head("a" + ".b".repeat(20_000) + " = 1").broken()).isTrue();
    assertThat(head("a = " + "{b=".repeat(20_000)).broken()).isTrue();
    assertThat(problems.list()).allSatisfy(p -> assertThat(p.message()).contains("50 levels deep"));
  }

  @Test
  void anyTextIsAnswered() {
    Random random = new Random(7);
    String alphabet = "ab=.[]{}\"'\\\n ,#-+1e:_u0T";
    for (int i = 0; i < 100_000; i++) {
      StringBuilder text = new StringBuilder("a = ");
      for (int j = random.nextInt(20); j > 0; j--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Problems own = new Problems();
      FrontMatter matter = FrontMatter.read("a.md", "+++\n" + text + "\n+++\n", own);
      assertThat(own.hasErrors()).isEqualTo(matter.broken());
    }
  }
}
