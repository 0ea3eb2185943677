package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quillpress.problem.Problem;

/**
 * Each site of {@code src/test/resources/mistakes} has one mistake, which is told once, at its
 * place, in words that help. {@code -Dquillpress.goldens=write} writes the reports anew: read them
 * aloud before you commit them.
 */
class MistakesTest {
  private static final boolean WRITE = "write".equals(System.getProperty("quillpress.goldens"));

  static List<Mistake> mistakes() {
    return Mistake.all();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void isToldOnceAtItsPlaceWithWhatToType(Mistake mistake) throws IOException {
    List<Problem> problems = mistake.problems();
    String report = problems.stream().map(Problem::text).collect(Collectors.joining());
    if (WRITE) {
      mistake.expect(report);
    }
    assertThat(problems).as(report).hasSize(1);
    assertThat(problems.get(0).place()).as(report).hasToString(mistake.place());
    assertThat(problems.get(0).hint()).as(report).isNotEmpty();
    assertThat(report).isEqualTo(WRITE ? report : mistake.report());
    isPlain(problems.get(0));
  }

  /** Words that only people know who write programs, or parsers. */
  private static final Pattern JARGON =
      Pattern.compile(
          "(?i)\\b(scalars?|mappings?|tokens?|nodes?|pars(e|er|ed|ing)|ur[il]s?|regex(es)?"
              + "|sequences?|null pointer|exception|invalid|illegal|syntax|boolean|integer|string"
              + "|enum|stream|buffer|deseriali[sz]\\w+)\\b(?!:)");

  private static void isPlain(Problem problem) {
    for (String said : List.of(problem.message(), problem.hint())) {
      assertThat(said).doesNotEndWith(".").isEqualTo(said.strip());
      assertThat(Character.isUpperCase(said.charAt(0))).as(said).isFalse();
      String own = said.replaceAll("\"[^\"]*\"|known are .*", "");
      assertThat(JARGON.matcher(own).find()).as(said).isFalse();
    }
  }
}
