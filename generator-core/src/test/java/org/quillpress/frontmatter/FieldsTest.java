package org.quillpress.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

class FieldsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private final Problems problems = new Problems();

  private Fields fields(String yaml) {
    return new Fields(Yaml.mapping("a.md", yaml, 2, problems).orElseThrow(), problems);
  }

  private List<String> texts(String yaml) {
    return fields(yaml).texts("tags", "tag").stream().map(Scalar::text).toList();
  }

  @Test
  void theFirstNameWithAValueCounts() {
    Fields fields = fields("lastmod: 2\nupdated:\nmodified: 3\n");
    assertThat(fields.text("updated", "lastmod", "modified")).contains("2");
    assertThat(fields.rest()).isEmpty();
  }

  @Test
  void namesMatchExactlyOrElseInAnyCase() {
    Fields fields = fields("Title: one\ntitle: two\nDATE: x\n");
    assertThat(fields.text("title")).contains("two");
    assertThat(fields.text("date")).contains("x");
    assertThat(fields.rest()).containsOnlyKeys("Title");
  }

  @Test
  void lineBreaksInATextCollapse() {
    assertThat(fields("title: |\n  one  \n\n  two\n").text("title")).contains("one two");
    assertThat(fields("title: '  a  b '\n").text("title")).contains("a  b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title:", "title: ~", "title: null", "other: x"})
  void nothingIsAbsentAndNoProblem(String yaml) {
    Fields fields = fields(yaml);
    assertThat(fields.text("title")).isEmpty();
    assertThat(fields.flag("title")).isEmpty();
    assertThat(fields.number("title")).isEmpty();
    assertThat(fields.date(BERLIN, "title")).isEmpty();
    assertThat(fields.map("title")).isEmpty();
    assertThat(fields.node("title")).isEmpty();
    assertThat(fields.place("title")).isEmpty();
    assertThat(fields.texts("title")).isEmpty();
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void quotedNullIsText() {
    assertThat(fields("title: 'null'\n").text("title")).contains("null");
  }

  @ParameterizedTest
  @CsvSource({
    "true,true",
    "Yes,true",
    "ON,true",
    "1,true",
    "'\"true\"',true",
    "false,false",
    "no,false",
    "Off,false",
    "0,false"
  })
  void flagsAreReadInAllForms(String typed, boolean value) {
    assertThat(fields("draft: " + typed).flag("draft")).contains(value);
    assertThat(problems.list()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"draft: maybe,2:8", "draft: [true],2:8", "draft: 2,2:8", "'draft:\n  a: b',3:3"})
  void whatIsNoFlagIsAProblemAtItsPlace(String yaml, String place) {
    assertThat(fields(yaml).flag("draft")).isEmpty();
    assertThat(problems.list()).singleElement().extracting(Problem::code).isEqualTo("key-type");
    assertThat(problems.list().get(0).place()).hasToString("a.md:" + place);
  }

  @Test
  void numbersAreWhole() {
    Fields fields = fields("a: 12\nb: -3\nc: 1.5\nd: 99999999999\ne: '7'\n");
    assertThat(fields.number("a")).hasValue(12);
    assertThat(fields.number("b")).hasValue(-3);
    assertThat(fields.number("e")).hasValue(7);
    assertThat(fields.number("c")).isEmpty();
    assertThat(fields.number("d")).isEmpty();
    assertThat(problems.list()).extracting(p -> p.place().line()).containsExactly(4, 5);
  }

  @Test
  void textsAreListsOrPartsBetweenCommas() {
    assertThat(texts("tags: [a, 'b, c', '', ~, no, 2024]"))
        .containsExactly("a", "b, c", "no", "2024");
    assertThat(texts("tags: a, b ,, c d,")).containsExactly("a", "b", "c d");
    assertThat(texts("tag: one tag")).containsExactly("one tag");
    assertThat(texts("tags:\n- {name: Ada, url: x}\n- Bob")).containsExactly("Ada", "Bob");
    assertThat(texts("tags: {name: Ada}")).containsExactly("Ada");
    assertThat(texts("tags: [[a, b], [c]]")).containsExactly("a", "b", "c");
    assertThat(texts("tags: []")).isEmpty();
    assertThat(problems.list()).isEmpty();
    assertThat(texts("tags: [a, {x: y}]")).containsExactly("a");
    assertThat(problems.list()).singleElement().extracting(Problem::code).isEqualTo("key-type");
  }

  @Test
  void partsBetweenCommasHaveTheirOwnPlaces() {
    assertThat(fields("tags: a, bc").texts("tags"))
        .extracting(s -> s.place().toString())
        .containsExactly("a.md:2:7", "a.md:2:10");
  }

  @Test
  void datesAreReadInTheZoneAndReportedIfTheyAreNone() {
    Fields fields = fields("date: 2024-03-01\nupdated: soon\n");
    Moment moment = fields.date(BERLIN, "date").orElseThrow();
    assertThat(moment.time()).isEqualTo(ZonedDateTime.of(2024, 3, 1, 0, 0, 0, 0, BERLIN));
    assertThat(fields.date(BERLIN, "updated")).isEmpty();
    assertThat(problems.list())
        .singleElement()
        .extracting(Problem::text)
        .asString()
        .startsWith("a.md:3:10: error: \"soon\" is not a date [date-format]\n    updated: soon\n");
  }

  @Test
  void aTextWhereAListOrAMappingIsIsAProblem() {
    Fields fields = fields("title: [a]\nimage: x\n");
    assertThat(fields.text("title")).isEmpty();
    assertThat(fields.map("image")).isEmpty();
    assertThat(problems.list()).extracting(Problem::code).containsExactly("key-type", "key-type");
  }

  @Test
  void keysThatNobodyAskedForAreLeft() {
    Fields fields = fields("titel: x\ntitle: y\nzzz: z\n");
    fields.text("title");
    assertThat(fields.rest().keySet()).containsExactly("titel", "zzz");
    fields.reportUnknown(List.of("title", "date"));
    assertThat(problems.list()).extracting(Problem::code).containsOnly("key-unknown");
    assertThat(problems.list().get(0).place()).hasToString("a.md:2:1");
    assertThat(problems.list().get(0).hint()).isEqualTo("did you mean \"title\"?");
    assertThat(problems.list().get(1).hint()).isEqualTo("known are title, date");
  }
}
