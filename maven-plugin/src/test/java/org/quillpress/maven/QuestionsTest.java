package org.quillpress.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class QuestionsTest {
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  private Questions questions(String typed, boolean interactive) {
    return new Questions(
        new BufferedReader(new StringReader(typed)),
        new PrintStream(shown, true, StandardCharsets.UTF_8),
        interactive);
  }

  @Test
  void anEmptyLineIsTheUsualAnswer() throws IOException {
    Questions questions = questions("\n  Ada \n", true);
    assertThat(questions.ask(null, "Title?", "Night tales")).isEqualTo("Night tales");
    assertThat(questions.ask(null, "Who?", "")).isEqualTo("Ada");
    assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo("Title? [Night tales] Who? ");
  }

  /** Somebody pressed Ctrl-D, or a program called Maven with no input. */
  @Test
  void theEndOfTheInputIsTheUsualAnswerToAll() throws IOException {
    Questions questions = questions("", true);
    assertThat(questions.ask(null, "Title?", "A")).isEqualTo("A");
    assertThat(questions.ask(null, "Where?", "B")).isEqualTo("B");
  }

  @Test
  void nothingIsAskedThatWasTypedOrInBatchMode() throws IOException {
    assertThat(questions("x\n", true).ask("Given", "Title?", "A")).isEqualTo("Given");
    assertThat(questions("x\n", false).ask(null, "Title?", "A")).isEqualTo("A");
    assertThat(questions("x\n", false).ask("", "Who?", "A")).isEmpty();
    assertThat(shown.size()).isZero();
  }
}
