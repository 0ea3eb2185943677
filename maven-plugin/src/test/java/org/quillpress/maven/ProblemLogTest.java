package org.quillpress.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;

class ProblemLogTest {
  private final List<String> lines = new ArrayList<>();
  private final ProblemLog log = ProblemLog.of(new Lines(), Path.of("site"), Map.of());

  @Test
  void a_problem_is_the_place_the_line_and_the_hint() {
    log.add(
        Problem.error(
                "date", new Place("stories/fog.md", 3, 7, "date: soon"), "\"soon\" is no date")
            .withHint("type a date such as 2026-12-01"));

    assertThat(lines)
        .containsExactly(
            "[ERROR] stories/fog.md:[3,7] \"soon\" is no date [date]",
            "[ERROR]     date: soon",
            "[ERROR]           ^",
            "[ERROR]     type a date such as 2026-12-01");
  }

  @Test
  void a_file_a_line_or_the_whole_site() {
    log.add(Problem.warning("a", Place.of("site.yaml"), "odd"));
    log.add(Problem.note("b", Place.of("site.yaml", 2, 0), "odd"));
    log.add(Problem.warning("c", Place.SITE, "odd"));

    assertThat(lines)
        .containsExactly(
            "[WARNING] site.yaml odd [a]", "[INFO] site.yaml:[2,1] odd [b]", "[WARNING] odd [c]");
  }

  @Test
  void what_a_file_holds_does_not_act_on_the_terminal() {
    log.add(
        Problem.error("a", Place.of("stories/\u001b[2J.md"), "\u202e\u009b31m\r\n")
            .withHint("\u0007"));

    assertThat(String.join("", lines))
        .doesNotContainPattern("[\\p{Cntrl}\\x{80}-\\x{9f}\\x{202e}]");
  }

  @Test
  void annotations_are_workflow_commands() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);

    new Annotations(Path.of("my,site"), print)
        .add(
            Problem.warning("a", Place.of("stories/a:b.md", 3, 7), "100 % odd\n::error::x")
                .withHint("do not"));

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "::warning title=a,file=my%2Csite/stories/a%3Ab.md,line=3,col=7::100 %25 odd%0A::error::x%0Ado not");
  }

  private final class Lines extends SystemStreamLog {
    @Override
    public void error(CharSequence line) {
      lines.add("[ERROR] " + line);
    }

    @Override
    public void warn(CharSequence line) {
      lines.add("[WARNING] " + line);
    }

    @Override
    public void info(CharSequence line) {
      lines.add("[INFO] " + line);
    }
  }
}
