package org.quillpress.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

class TextFileTest {
  private final Problems problems = new Problems();

  private String decode(byte[] bytes) {
    return TextFile.decode("a.md", bytes, problems).orElse("(none)");
  }

  @Test
  void textIsReadAsItIs() {
    String text = "a\r\nb\rc\n\tä 日本 😀 \ufffd";
    assertThat(decode(Trees.bytes(text))).isEqualTo(text);
    assertThat(decode(new byte[0])).isEmpty();
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void aByteOrderMarkIsLeftOut() {
    assertThat(decode(Trees.bytes("\ufeff---\n"))).isEqualTo("---\n");
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void theFirstBadByteIsNamed() {
    assertThat(decode("one\r\ntwo\ründ\ncaf\u00e9 au lait".getBytes(ISO_8859_1)))
        .isEqualTo("(none)");
    Problem problem = problems.list().get(0);
    assertThat(problem.code()).isEqualTo("not-utf-8");
    assertThat(problem.place()).hasToString("a.md:3:1");
    assertThat(problem.message()).contains("byte 9 ").contains("0xfc").contains("Latin-1");
    assertThat(problem.hint()).contains("UTF-8");
  }

  @Test
  void aBadByteBehindGoodOnesHasItsColumn() {
    byte[] bytes = Trees.bytes("é\nabc?");
    bytes[bytes.length - 1] = (byte) 0xc3;
    decode(bytes);
    assertThat(problems.list().get(0).place()).hasToString("a.md:2:4");
    assertThat(problems.list().get(0).place().lineText()).isEqualTo("abc\ufffd");
  }

  @Test
  void sixteenBitTextIsRecognised() {
    for (byte[] bytes :
        new byte[][] {
          "\ufefftitle".getBytes(UTF_16LE),
          "\ufefftitle".getBytes(UTF_16BE),
          "title: x".getBytes(UTF_16LE)
        }) {
      Problems found = new Problems();
      assertThat(TextFile.decode("a.md", bytes, found)).isEmpty();
      assertThat(found.list())
          .singleElement()
          .extracting(Problem::message)
          .asString()
          .contains("UTF-16");
    }
  }

  @Test
  void controlCharactersAreLeftOutWithOneWarning() {
    assertThat(decode(Trees.bytes("ab\r\nc\u0000d\u000be\tf\u001b"))).isEqualTo("ab\r\ncde\tf");
    assertThat(problems.list())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.code()).isEqualTo("control-character");
              assertThat(p.place()).hasToString("a.md:2:2");
              assertThat(p.message()).contains("U+0000");
            });
  }

  @Test
  void anyBytesAreAnswered() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(12)];
      random.nextBytes(bytes);
      Problems found = new Problems();
      boolean read = TextFile.decode("a.md", bytes, found).isPresent();
      assertThat(read || found.hasErrors()).isTrue();
    }
  }
}
