package org.quillpress.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers and words one after another, small numbers in few bytes. */
final class Bytes {
  private byte[] bytes;
  private int at;

  /** Empty, to be written. */
  Bytes() {
    this(new byte[1024]);
  }

  /** To be read from the beginning. */
  Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean hasMore() {
    return at < bytes.length;
  }

  Bytes add(int number) {
    int rest = number;
    while (rest > 127) {
      put((byte) (rest | 128));
      rest >>>= 7;
    }
    put((byte) rest);
    return this;
  }

  void add(String word) {
    byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
    add(utf8.length);
    for (byte b : utf8) {
      put(b);
    }
  }

  private void put(byte b) {
    if (at == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * at);
    }
    bytes[at++] = b;
  }

  int number() {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = bytes[at++];
      number |= (b & 127) << shift;
      if (b >= 0) {
        return number;
      }
    }
  }

  String word() {
    int length = number();
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }

  byte[] written() {
    return Arrays.copyOf(bytes, at);
  }
}
