package org.quillpress.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The bytes are those that the JDK makes of the same text, however it is written. */
class Utf8WriterTest {
  private static final String[] PARTS = {"a", "é", "’", "夜", "🌙", "\ud800x", "\udc00", "\n"};

  private final Random random = new Random(7);

  @Test
  void anyTextInAnyPieces() {
    for (int round = 0; round < 200; round++) {
      String text = text(random.nextInt(3_000));
      Utf8Writer writer = new Utf8Writer(16);
      for (int at = 0; at < text.length(); ) {
        int end = Math.min(text.length(), at + 1 + random.nextInt(200));
        write(writer, text, at, end);
        at = end;
      }
      byte[] expected = text.getBytes(StandardCharsets.UTF_8);
      assertThat(writer.from(0)).isEqualTo(expected);
      assertThat(writer.length()).isEqualTo(expected.length);
    }
  }

  private void write(Utf8Writer writer, String text, int from, int to) {
    switch (random.nextInt(3)) {
      case 0 -> writer.write(text, from, to - from);
      case 1 -> writer.write(text.toCharArray(), from, to - from);
      default -> text.substring(from, to).chars().forEach(writer::write);
    }
  }

  private String text(int parts) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts; i++) {
      text.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return text.append('.').toString();
  }

  @Test
  void aLongDocumentFromAnyOfItsBytes() {
    byte[] all = "The lamp – 夜 ".repeat(40_000).getBytes(StandardCharsets.UTF_8);
    Utf8Writer writer = new Utf8Writer(100);
    String text = new String(all, StandardCharsets.UTF_8);
    writer.write(text.substring(0, 90_000));
    writer.write(text.substring(90_000, 200_000).getBytes(StandardCharsets.UTF_8));
    writer.write(text.substring(200_000));
    for (int start : new int[] {0, 1, 99, 100, 101, 65_536, 300_000, all.length - 1, all.length}) {
      assertThat(writer.from(start)).isEqualTo(Arrays.copyOfRange(all, start, all.length));
    }
  }
}
