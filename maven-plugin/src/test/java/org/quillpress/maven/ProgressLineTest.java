package org.quillpress.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
}
