package org.quillpress.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryTextTest {
  private static byte[] written(String... texts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String text : texts) {
      BinaryText.write(new DataOutputStream(bytes), text);
    }
    return bytes.toByteArray();
  }

  private static DataInputStream in(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 21_844, 21_845, 21_846, 70_000})
  void textsOfAnyLengthComeBack(int length) throws IOException {
    for (String letter : new String[] {"a", "ä", "潮", "\0", "\ud800"}) {
      DataInputStream in = in(written(letter.repeat(length), "next"));
      assertThat(BinaryText.read(in)).isEqualTo(letter.repeat(length));
      assertThat(BinaryText.read(in)).isEqualTo("next");
    }
  }

  @Test
  void whatIsNoTextIsAnIoException() throws IOException {
    // its two lengths, then its first letter
    for (int i = 0; i <= Integer.BYTES + Short.BYTES; i++) {
      byte[] damaged = written("fog");
      damaged[i] ^= (byte) 0x80;
      assertThatThrownBy(() -> BinaryText.read(in(damaged))).isInstanceOf(IOException.class);
    }
    assertThatThrownBy(() -> BinaryText.read(in(new byte[] {0, 0, 0, 9, 0, 1, 'a'})))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> BinaryText.read(in(new byte[] {0, 0, 0, 2, 0, 1, 'a'})))
        .isInstanceOf(IOException.class);
  }
}
