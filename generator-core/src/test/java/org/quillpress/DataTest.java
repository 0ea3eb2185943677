package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The files of {@code data/}: values for templates. */
class DataTest {
  private static final String PAGE =
      """
      -- pages/crew.md --
      ---
      layout: crew
      ---
      -- theme/layouts/crew.mustache --
      """;

  /** What a template prints of a site's data. */
  private static String printed(String template, String files) {
    TestSite site = TestSite.build(PAGE + template + "\n" + files + STORY);
    assertThat(site.problems()).isEmpty();
    return site.text("crew/index.html").strip();
  }

  private static final String STORY =
      """
      -- stories/fog.md --
      ---
      date: 2026-01-02
      ---
      Text.
      """;

  private static List<String> problems(String files) {
    return TestSite.build(files + STORY).problems();
  }

  @Test
  void yamlIsReachedByFolderAndFileName() {
    assertThat(
            printed(
                "{{#data.ship.crew}}{{name}}:{{#isCook}}cook{{/isCook}}:{{shifts.first}};{{/data.ship.crew}}",
                """
                -- data/ship/crew.yaml --
                - {name: "Ada & Ben", isCook: true, shifts: {first: 1.10}}
                - {name: No, isCook: false, shifts: {first: 08}}
                """))
        .isEqualTo("Ada &amp; Ben:cook:1.10;No::08;");
  }

  @Test
  void theSiteHasItToo() {
    assertThat(printed("{{site.data.ship.name}}", "-- data/ship.yml --\nname: Gannet\n"))
        .isEqualTo("Gannet");
  }

  @Test
  void jsonIsReadAsItWasTyped() {
    assertThat(
            printed(
                "{{#data.crew.list}}{{name}}|{{age}}|{{#old}}old{{/old}}|{{none}}|{{a}}{{b}}{{/data.crew.list}}",
                """
                -- data/crew.json --
                {"list":[{"name":"\\u00c4da \\/ \\"B\\" \\ud83d\\ude00","age":1.50e+3,
                \t"old":true, "none":null,"a":[ ],"b":{}}]}
                """))
        .isEqualTo("Äda / &quot;B&quot; 😀|1.50e+3|old||");
  }

  @Test
  void aTableIsAListOfRecords() {
    assertThat(
            printed(
                "{{#data.crew}}[{{name}}|{{born}}|{{#cook}}cook{{/cook}}]{{/data.crew}}",
                "-- data/crew.csv --\nname,born,cook\r\n\"Quill, Ada\",01,true\r\n\r\nBen \"the Lamp\",,false\r\n\"a\n\"\"b\"\"\",null,\n"))
        .isEqualTo("[Quill, Ada|01|cook][Ben &quot;the Lamp&quot;||][a\n&quot;b&quot;|null|]");
  }

  @Test
  void aTableMayHaveTabs() {
    assertThat(
            printed(
                "{{#data.crew}}[{{name}}|{{job}}]{{/data.crew}}",
                "-- _data/crew.tsv --\nname\tjob\nQuill, Ada\tcook\n"))
        .isEqualTo("[Quill, Ada|cook]");
  }

  @Test
  void aNameThatNoFileHasIsEmpty() {
    assertThat(printed("[{{#data.crew}}x{{/data.crew}}{{data.ship.name}}]", "")).isEqualTo("[]");
  }

  @Test
  void aNameIsMadeOfLettersDigitsAndHyphens() {
    assertThat(
            printed("{{data.night-crew_2026_v2.a}}", "-- data/night-crew 2026.v2.yaml --\na: b\n"))
        .isEqualTo("b");
  }

  @Test
  void twoFilesForOneNameAreAProblem() {
    TestSite site =
        TestSite.build(
            "-- data/crew.json --\n[]\n-- data/crew.yaml --\n[]\n-- data/crew/x.yaml --\n[]\n"
                + "-- _data/crew.csv --\na\n"
                + STORY);
    assertThat(site.problems())
        .containsExactly(
            "warning _data/crew.csv [data-twice] \"data.crew\" is made from data/crew.json already",
            "warning data/crew.yaml [data-twice] \"data.crew\" is made from data/crew.json already",
            "warning data/crew/x.yaml [data-twice] \"data.crew\" is made from data/crew.json"
                + " already");
    assertThat(site.leftOut()).hasSize(3);
  }

  @Test
  void aFileThatHoldsNoValuesIsLeftOutWithItsReason() {
    TestSite site = TestSite.build("-- data/README.md --\nx\n" + STORY);
    assertThat(site.leftOut())
        .extracting(l -> l.file() + ": " + l.reason())
        .containsExactly(
            "data/README.md: it holds no values: they are in files .yaml, .json, .csv or .tsv");
  }

  @Test
  void mistakesInJsonAreToldAtTheirPlaces() {
    String[][] cases = {
      {"{\"a\": 1,}", "1:8", "there is a comma behind the last item"},
      {"[1 2]", "1:4", "a comma or ] is missing here"},
      {"{\"a\" 1}", "1:6", "a colon is missing behind the key"},
      {"{a: 1}", "1:2", "\"a\" needs double quotes"},
      {"[\n  'a'\n]", "2:3", "text in JSON stands between double quotes"},
      {"[1] x", "1:5", "the values end before this, but the file goes on"},
      {"[1, // one\n2]", "1:5", "a comment cannot stand in JSON"},
      {"[\"a\n\"]", "1:2", "the text that begins with \" has no closing \" on its line"},
      {"{\"a\": [1, 2", "1:7", "what begins with [ has no closing ]"},
      {"[\"\\x\"]", "1:3", "a backslash has a meaning of its own in JSON"},
      {"[01]", "1:2", "\"01\" needs double quotes"},
      {"[,1]", "1:2", "a value is missing here"},
      {"[", "1:1", "what begins with [ has no closing ]"},
      {"[1,", "2:1", "a value is missing here"},
      {"[".repeat(60), "1:52", "values lie more than 50 levels deep in each other"},
    };
    for (String[] one : cases) {
      List<String> problems = problems("-- data/a.json --\n" + one[0] + "\n");
      assertThat(problems).as(one[0]).hasSize(1);
      assertThat(problems.get(0))
          .as(one[0])
          .startsWith("error data/a.json:" + one[1] + " [json-")
          .endsWith("] " + one[2]);
    }
  }

  @Test
  void aKeyThatIsThereTwiceInJsonIsTold() {
    assertThat(problems("-- data/a.json --\n{\"a\": 1,\n\"a\": 2}\n"))
        .containsExactly(
            "warning data/a.json:2:1 [json-duplicate-key] \"a\" is there twice, in lines 1 and 2");
  }

  @Test
  void mistakesInTablesAreToldAtTheirPlaces() {
    assertThat(problems("-- data/a.csv --\na,b\n1,2,3\n4\n"))
        .containsExactly(
            "warning data/a.csv:2:5 [csv-row] this line has 3 values, the first line names 2",
            "warning data/a.csv:3:1 [csv-row] this line has 1 value, the first line names 2");
    assertThat(problems("-- data/a.csv --\na,b\n\"1,2\n"))
        .containsExactly(
            "error data/a.csv:2:1 [csv-syntax] the text that begins with \" has no closing \"");
    assertThat(problems("-- data/a.csv --\na,b\n\"1\"x,2\n"))
        .containsExactly(
            "error data/a.csv:2:4 [csv-syntax] the text ends at the second \", but the line"
                + " goes on");
    assertThat(problems("-- data/a.csv --\na,a\n"))
        .containsExactly("error data/a.csv:1:3 [csv-header] two columns have the name \"a\"");
    assertThat(problems("-- data/a.csv --\na;b\n1;2\n"))
        .containsExactly("warning data/a.csv:1:1 [csv-separator] there are no commas, but ;");
  }

  @Test
  void aMistakeInYamlIsToldAtItsPlace() {
    assertThat(problems("-- data/a.yaml --\na: 'b\n"))
        .containsExactly(
            "error data/a.yaml:1:4 [yaml-syntax] the text that begins with ' has no closing '");
  }

  @Test
  void hugeFilesAreRefused() {
    String row = "1,2,3\n";
    assertThat(problems("-- data/a.csv --\na,b,c\n" + row.repeat(40_000)))
        .containsExactly("error data/a.csv:33334:1 [csv-too-large] too many values");
    assertThat(problems("-- data/a.json --\n[" + "1,".repeat(120_000) + "1]\n"))
        .hasSize(1)
        .first()
        .asString()
        .contains("[json-too-large] too many values");
  }
}
