package org.quillpress.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.problem.Severity;

class YamlTest {
  private final Problems problems = new Problems();

  private Object value(String yaml) {
    Node node = Yaml.read("a.yaml", yaml, 1, problems).orElse(null);
    assertThat(problems.list()).isEmpty();
    return node == null ? "(none)" : node.value();
  }

  private Problem problem(String yaml) {
    assertThat(Yaml.mapping("a.yaml", yaml, 1, problems)).isEmpty();
    assertThat(problems.list()).hasSize(1);
    assertThat(problems.list().get(0).severity()).isEqualTo(Severity.ERROR);
    return problems.list().get(0);
  }

  @Test
  void valuesStayWhatWasTyped() {
    assertThat(
            value(
                "[no, on, 1.10, 007, 12:30, 2024-03-01, 0x1F, 1e3, 1_000, ~, null, true, 'true',"
                    + " =]"))
        .isEqualTo(
            List.of(
                "no",
                "on",
                "1.10",
                "007",
                "12:30",
                "2024-03-01",
                "0x1F",
                "1e3",
                "1_000",
                "",
                "",
                true,
                "true",
                "="));
  }

  @Test
  void keysOfAnyKindAreText() {
    assertThat(value("2024: a\ntrue: b\n1.0: c\n'': d\n"))
        .isEqualTo(Map.of("2024", "a", "true", "b", "1.0", "c", "", "d"));
  }

  @Test
  void aliasesAreFollowedAndMappingsMerged() {
    assertThat(
            value(
                "base: &b {x: 1, y: 2}\n"
                    + "other: &o {y: 3, z: 4}\n"
                    + "all:\n"
                    + "  <<: [*b, *o]\n"
                    + "  x: own\n"
                    + "l: &l [a]\n"
                    + "m: *l\n"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsEntry("all", Map.of("x", "own", "y", "2", "z", "4"))
        .containsEntry("m", List.of("a"));
  }

  @Test
  void aDocumentMayBeEmpty() {
    assertThat(value("# nothing\n")).isEqualTo("");
    assertThat(Yaml.mapping("a.yaml", "", 1, problems).orElseThrow().entries()).isEmpty();
  }

  @Test
  void aKeyThatIsThereTwiceIsToldAndTheLastCounts() {
    Mapping mapping = Yaml.mapping("a.yaml", "a: 1\nb: x\na: 2\n", 5, problems).orElseThrow();
    assertThat(mapping.value()).isEqualTo(Map.of("a", "2", "b", "x"));
    Problem problem = problems.list().get(0);
    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
    assertThat(problem.code()).isEqualTo("yaml-duplicate-key");
    assertThat(problem.place()).hasToString("a.yaml:7:1");
    assertThat(problem.message()).contains("lines 5 and 7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "title: a: b; 1:9; title: \"a: b\"",
        "title: a \"b\": c; 1:13; title: 'a \"b\": c'",
        "title: @home; 1:8; title: \"@home\"",
        "title: `code` x; 1:8; title: \"`code` x\"",
        "title: %5 off; 1:8; title: \"%5 off\"",
        "title: *bold*; 1:8; title: \"*bold*\"",
        "title: [Solved] foo; 1:17; title: \"[Solved] foo\"",
        "title: 'It''s' fine; 1:16; title: \"'It''s' fine\"",
        "title: \"C:\\new\\ser\"; 1:15; title: 'C:\\new\\ser'",
        "title: {{ x }}; 1:8; quotes",
        "date: {{ x }} y; 1:7; value itself",
        "title: \"Foo\\ndate: x; 1:8; type \" where",
        "title: \"Foo\\ntags: \"bar\"; 1:8; type \" where",
        "title: 'Foo\\ntags: x; 1:8; type ' where",
        "a: b\\n\\tc: d; 2:1; spaces",
        "a:\\n\\tc: d; 2:1; spaces",
        "title:x\\ndate: y; 1:6; type title: x",
        "tags: [a, b; 1:7; ]",
        "bad: [\\n; 1:6; ]",
        "a: b\\njust text\\nc: d; 2:1; type a key",
        "a: b\\n   c: d; 2:4; same column",
        "a:\\n    b: c\\n  d: e; 3:3; same column",
        "a: b\\n---\\nc: d; 2:1; remove",
        "? [a, b]\\n: c; 1:3; quotes"
      })
  void commonMistakesAreExplainedAtTheirPlace(String yaml, String place, String hint) {
    Problem problem =
        problem(yaml.replace("\\n", "\n").replace("\\t", "\t").replace("\new", "\\new"));
    assertThat(problem.place()).hasToString("a.yaml:" + place);
    assertThat(problem.hint()).contains(hint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: !!java.util.Date 0",
        "a: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL"
            + " [\"http://x/\"]]]]",
        "a: !!python/object/apply:os.system [\"true\"]",
        "a: !own x",
        "a: !!binary AAAA",
        "a: [!!set {x}]",
        "!!omap [a: b]"
      })
  void unknownTagsAreRefused(String yaml) {
    assertThat(problem(yaml).code()).isEqualTo("yaml-tag");
  }

  @Test
  void tagsOfTextAndNumbersAreAccepted() {
    assertThat(value("[!!str 1, !!int 2, ! x, !!map {a: b}]"))
        .isEqualTo(List.of("1", "2", "x", Map.of("a", "b")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: &a [*a]", "a: &a\n  b: *a", "a: &a {<<: *a}", "&a x: [&b [*b]]"})
  void whatContainsItselfIsAProblem(String yaml) {
    assertThat(problem(yaml).code()).isEqualTo("yaml-alias");
  }

  @ParameterizedTest
  @ValueSource(strings = {"- a\n- b\n", "just text\n", "'quoted'"})
  void theRootHasToBeAMapping(String yaml) {
    assertThat(problem(yaml).code()).isEqualTo("yaml-root");
  }

  @Test
  void aMergeTakesMappingsOnly() {
    assertThat(problem("a: b\n<<: text\n").code()).isEqualTo("yaml-merge");
  }

  @Test
  void expansionIsBounded() {
    StringBuilder laughs = new StringBuilder("a: &a [" + "x, ".repeat(50) + "x]\n");
    for (char c = 'b'; c < 'h'; c++) {
      char before = (char) (c - 1);
      laughs
          .append(c)
          .append(": &")
          .append(c)
          .append(" [" + ("*" + before + " , ").repeat(8) + "x]\n");
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> Yaml.read("a.yaml", laughs.toString(), 1, problems));
    assertThat(problems.list()).isNotEmpty();
    Problems others = new Problems();
    String deep = "a: " + "[".repeat(60) + "]".repeat(60);
    assertThat(Yaml.read("a.yaml", deep, 1, others)).isEmpty();
    assertThat(others.list().get(0).message()).contains("50 levels");
  }

  @Test
  void placesInALargeFileAreFoundInLinearTime() {
    String yaml = "key: [" + "😀, ".repeat(30_000) + "x]\n" + "- x\n".repeat(1);
    String many = "list:\n" + "- value of an item\n".repeat(90_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          Yaml.read("a.yaml", yaml, 1, problems);
          Mapping mapping = Yaml.mapping("a.yaml", many, 1, problems).orElseThrow();
          Sequence list = (Sequence) mapping.get("list").orElseThrow();
          assertThat(list.items().get(89_999).place()).hasToString("a.yaml:90001:3");
        });
  }

  @Test
  void lineSeparatorsInATextDoNotShiftPlaces() {
    Mapping mapping =
        Yaml.mapping("a.yaml", "a: \"x\u2028y\u0085z\"\nb: c\n", 1, problems).orElseThrow();
    assertThat(mapping.get("b").orElseThrow().place()).hasToString("a.yaml:2:4");
  }
}
