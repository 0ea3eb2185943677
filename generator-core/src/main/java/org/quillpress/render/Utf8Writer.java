package org.quillpress.render;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * A writer into memory, as UTF-8: in pieces, so that a long document is never copied while it
 * grows. Surrogates without their other half become question marks.
 */
final class Utf8Writer extends Writer {
  private static final int PIECE = 1 << 16;
  private static final int SLICE = 1 << 12;
  private static final int LONGEST = 3;

  private final List<Piece> full = new ArrayList<>();
  private final char[] slice = new char[SLICE];
  private byte[] open;
  private int length;
  private int before;
  private char high;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Piece(byte[] bytes, int length) {}

  /**
   * @param size bytes to make room for
   */
  Utf8Writer(int size) {
    open = new byte[size];
  }

  /** In bytes. */
  int length() {
    return before + length;
  }

  /** What was written since it had a length. */
  byte[] from(int start) {
    byte[] bytes = new byte[length() - start];
    int begin = 0;
    for (Piece piece : full) {
      copy(piece.bytes, begin, piece.length, start, bytes);
      begin += piece.length;
    }
    copy(open, begin, length, start, bytes);
    return bytes;
  }

  /** Copies what of a piece that begins at {@code begin} lies behind {@code start}. */
  private static void copy(byte[] piece, int begin, int length, int start, byte[] to) {
    int skipped = Math.max(0, start - begin);
    if (skipped < length) {
      System.arraycopy(piece, skipped, to, begin + skipped - start, length - skipped);
    }
  }

  /** Writes what is UTF-8 already. */
  void write(byte[] utf8) {
    reserve(utf8.length);
    System.arraycopy(utf8, 0, open, length, utf8.length);
    length += utf8.length;
  }

  private void reserve(int more) {
    if (open.length - length < more) {
      full.add(new Piece(open, length));
      before += length;
      open = new byte[Math.max(PIECE, more)];
      length = 0;
    }
  }

  @Override
  public void write(int c) {
    slice[0] = (char) c;
    encode(slice, 0, 1);
  }

  @Override
  public void write(String text) {
    write(text, 0, text.length());
  }

  @Override
  public void write(String text, int from, int count) {
    int end = from + count;
    for (int at = from; at < end; at += SLICE) {
      int size = Math.min(SLICE, end - at);
      text.getChars(at, at + size, slice, 0);
      encode(slice, 0, size);
    }
  }

  @Override
  public void write(char[] chars, int from, int count) {
    int end = from + count;
    for (int at = from; at < end; at += SLICE) {
      encode(chars, at, Math.min(SLICE, end - at));
    }
  }

  private void encode(char[] chars, int from, int count) {
    reserve(LONGEST * (count + 1));
    byte[] to = open;
    int at = length;
    for (int i = from; i < from + count; i++) {
      char c = chars[i];
      if (c < 0x80 && high == 0) {
        to[at++] = (byte) c;
      } else {
        at = encode(c, to, at);
      }
    }
    length = at;
  }

  private int encode(char c, byte[] to, int from) {
    int at = from;
    if (high != 0) {
      char first = high;
      high = 0;
      if (Character.isLowSurrogate(c)) {
        int code = Character.toCodePoint(first, c);
        to[at++] = (byte) (0xf0 | code >> 18);
        to[at++] = (byte) (0x80 | code >> 12 & 0x3f);
        to[at++] = (byte) (0x80 | code >> 6 & 0x3f);
        to[at++] = (byte) (0x80 | code & 0x3f);
        return at;
      }
      to[at++] = '?';
    }
    if (c < 0x80) {
      to[at++] = (byte) c;
    } else if (c < 0x800) {
      to[at++] = (byte) (0xc0 | c >> 6);
      to[at++] = (byte) (0x80 | c & 0x3f);
    } else if (Character.isHighSurrogate(c)) {
      high = c;
    } else if (Character.isLowSurrogate(c)) {
      to[at++] = '?';
    } else {
      to[at++] = (byte) (0xe0 | c >> 12);
      to[at++] = (byte) (0x80 | c >> 6 & 0x3f);
      to[at++] = (byte) (0x80 | c & 0x3f);
    }
    return at;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
