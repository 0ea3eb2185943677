package org.quillpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands behind a code's fence. */
class CodeInfoTest {
  private final List<String> wrong = new ArrayList<>();

  private CodeInfo read(String info) {
    return CodeInfoReader.read(
        info,
        10,
        (code, at, message, hint) -> wrong.add(code + " " + at + " " + message + "|" + hint));
  }

  @Test
  void the_language_of_code_is_its_first_word() {
    assertThat(read("java {1,3}").language()).isEqualTo("java");
    assertThat(read("c++{3}").language()).isEqualTo("c++");
    assertThat(read("{.python .lines}").language()).isEqualTo("python");
    assertThat(read("{1,3}").language()).isEmpty();
    assertThat(read("").language()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "js|js",
        "rust,ignore|rust",
        "{.js #fog}|js",
        "{ .py3 title=\"x\" }|py3",
        "{r, echo=FALSE}|r",
        "{r setup, fig.width=5}|r",
        "js:line-numbers=10|js",
        "ruby:app.rb|ruby",
        ".env|.env",
        "c#|c#",
        "text/plain|text/plain",
        "{#fog .js}|''",
        "{hl_lines=[1]}|''",
        "{.numberLines .js}|''",
        "}|''",
        "{|''"
      })
  void theLanguageIsFoundInAllForms(String info, String language) {
    assertThat(read(info).language()).isEqualTo(language);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "js {3,5-7}",
        "js{3,5-7}",
        "{3,5-7}",
        "js {hl_lines=[3,\"5-7\"]}",
        "js {hl_lines=[3,\"5-7\"],linenos=false}",
        "js hl_lines=\"3 5-7\"",
        "js {hl_lines=\"3 5-7\"}",
        "js,hl_lines=3 5-7",
        "js,linenos=false,hl_lines=3 5-7",
        "js mark={3,5-7}",
        "js {highlight: 3} {3, 5-7}",
        "{.js hl_lines=\"3 5-7\"}",
        "{.js emphasize-lines=\"3,5-7\"}"
      })
  void markedLinesAreFoundInAllForms(String info) {
    CodeInfo read = read(info);
    assertThat(read.marked().stream()).containsExactly(3, 5, 6, 7);
    assertThat(read.numbered()).isFalse();
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "js linenos|1",
        "js,linenos|1",
        "js {linenos=true}|1",
        "js {linenos=table,linenostart=10}|10",
        "js {linenos=inline linenostart=10}|10",
        "js,linenos,linenostart=10|10",
        "js showLineNumbers|1",
        "js showLineNumbers=10|10",
        "js linenums=\"1\"|1",
        "js linenums=\"10\"|10",
        "js:line-numbers|1",
        "js:line-numbers=10 {1}|10",
        "{.js .line-numbers}|1",
        "{.js .numberLines startFrom=\"10\"}|10",
        "{.numberLines}|1"
      })
  void numbersAreFoundInAllForms(String info, int first) {
    CodeInfo read = read(info);
    assertThat(read.numbered()).isTrue();
    assertThat(read.firstNumber()).isEqualTo(first);
    assertThat(read.classes()).isEmpty();
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "js title=\"fog.js\"",
        "js title='fog.js'",
        "js title=fog.js",
        "js {title=\"fog.js\"}",
        "{.js title=\"fog.js\"}",
        "js filename=\"fog.js\"",
        "js,name=fog.js",
        "js:fog.js",
        "js:title=fog.js",
        "js [fog.js]",
        "js:line-numbers {1} [fog.js]"
      })
  void theTitleIsFoundInAllForms(String info) {
    assertThat(read(info).title()).isEqualTo("fog.js");
    assertThat(wrong).isEmpty();
  }

  @Test
  void anIdAndClassesArePandocs() {
    CodeInfo read = read("{.js .wide .line-numbers #fog title=\"The fog, {1}\"}");
    assertThat(read.id()).isEqualTo("fog");
    assertThat(read.classes()).containsExactly("wide");
    assertThat(read.title()).isEqualTo("The fog, {1}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "js the boat",
        "rust,no_run,should_panic",
        "js copy live",
        "ruby class Fog < Boat"
      })
  void wordsThatAreNoOptionsAreForPeople(String info) {
    assertThat(read(info).numbered()).isFalse();
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "js {99}~code-lines 4 line 99 is to be marked, but the code has 10 lines|count from 1, below the fence",
        "js hl_lines=\"2 9-11\"~code-lines 15 line 11 is to be marked, but the code has 10 lines|count from 1, below the fence",
        "js {7-5}~code-option 4 \"7-5\" names no lines|type lines such as 3 or 5-7",
        "js {0}~code-option 4 \"0\" names no lines|type lines such as 3 or 5-7",
        "js hl_lines=\"a\"~code-option 13 \"a\" names no lines|type lines such as 3 or 5-7",
        "js linenostart=ten~code-option 15 \"ten\" is no number|type a number such as 10",
        "js linenos=maybe~code-option 11 \"maybe\" is no number|type a number such as 10",
        "js tilte=\"x\"~code-option 3 \"tilte\" is no option of code|did you mean \"title\"?",
        "js lineno~code-option 3 \"lineno\" is no option of code|did you mean \"linenos\"?",
        "js wrap=true~code-option 3 \"wrap\" is no option of code|known are hl_lines, linenos, linenostart, showLineNumbers, title",
        "js title=\"fog~code-option 9 what begins with \" has no end|type \" there"
      })
  void mistakesAreToldAtTheirPlace(String info, String told) {
    read(info);
    assertThat(wrong).containsExactly(told);
  }

  @Test
  void anyTextIsRead() {
    String[] pieces = {
      "js",
      " ",
      "{",
      "}",
      "[",
      "]",
      "\"",
      "'",
      "=",
      ",",
      ".",
      "#",
      "-",
      ":",
      "1",
      "99999999999",
      "hl_lines",
      "linenos",
      "title",
      "\t",
      "é"
    };
    Random random = new Random(4);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder info = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        info.append(pieces[random.nextInt(pieces.length)]);
      }
      CodeInfo read = read(info.toString());
      assertThat(read.marked().length()).isLessThanOrEqualTo(11);
    }
  }
}
