package org.quillpress.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);

  @Test
  void nothing_is_written_where_nobody_watches() throws Exception {
    try (ProgressLine line = new ProgressLine(print, false)) {
      Thread.sleep(400);
      line.progress("rendering", 1, 2);
    }

    assertThat(out.size()).isZero();
  }

  @Test
  void the_line_is_gone_at_the_end() throws Exception {
    try (ProgressLine line = new ProgressLine(print, true)) {
      line.progress("reading", 1, 2);
      assertThat(out.size()).isZero();
      Thread.sleep(400);
      line.progress("rendering", 1, 2);
      line.progress("rendering", 2, 2);
    }

    assertThat(out.toString(StandardCharsets.UTF_8).strip()).isEqualTo("rendering 1 of 2");
    assertThat(out.toString(StandardCharsets.UTF_8)).endsWith(" \r");
  }

  @Test
  void it_tells_how_fast_it_is_and_what_is_slow() throws Exception {
    try (ProgressLine line = new ProgressLine(print, true)) {
      line.progress("render", 0, 5000);
      Thread.sleep(400);
      line.slow("stories/long.md", Duration.ofMillis(2_340));
      Thread.sleep(200);
      line.slow("stories/short.md", Duration.ofMillis(700));
      line.progress("render", 1000, 5000);
    }

    String[] lines = out.toString(StandardCharsets.UTF_8).strip().split("\\s*\r");
    assertThat(lines[0]).isEqualTo("render; slow: 2.3 s stories/long.md");
    assertThat(lines[1])
        .matches("render 1000 of 5000, [0-9]+ a second; slow: 2.3 s stories/long.md");
  }
}
