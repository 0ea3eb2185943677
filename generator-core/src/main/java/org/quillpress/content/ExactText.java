package org.quillpress.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Texts as bytes from which they come back as they were. UTF-8 alone has none for half a character,
 * which YAML and HTML have numbers for.
 */
final class ExactText {
  /** Before UTF-16; no UTF-8 begins with it. */
  private static final byte WIDE = (byte) 0xff;

  private ExactText() {}

  /** In UTF-8 if that can be. */
  static byte[] bytes(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (new String(bytes, StandardCharsets.UTF_8).equals(text)) {
      return bytes;
    }
    ByteBuffer wide = ByteBuffer.allocate(1 + Character.BYTES * text.length()).put(WIDE);
    wide.asCharBuffer().put(text);
    return wide.array();
  }

  /** The text of its {@link #bytes}. */
  static String of(byte[] bytes) {
    return bytes.length > 0 && bytes[0] == WIDE
        ? ByteBuffer.wrap(bytes, 1, bytes.length - 1).asCharBuffer().toString()
        : new String(bytes, StandardCharsets.UTF_8);
  }
}
