package org.quillpress.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the few forms of JSON (RFC 8259) that an index has, as UTF-8. */
final class Json {
  /** Bytes of what one character can become, and a quotation mark. */
  private static final int LONGEST = 7;

  private byte[] out = new byte[1 << 12];
  private int length;

  /** Adds what is JSON already, of ASCII characters. */
  Json raw(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.US_ASCII);
    reserve(bytes.length);
    System.arraycopy(bytes, 0, out, length, bytes.length);
    length += bytes.length;
    return this;
  }

  Json raw(int number) {
    return raw(Integer.toString(number));
  }

  /** Begins an element of an array behind its bracket or another element. */
  Json next() {
    return out[length - 1] == '[' ? this : raw(",");
  }

  Json text(CharSequence text) {
    char[] chars = text.toString().toCharArray();
    return text(chars, chars.length);
  }

  /** Writes the first {@code count} of some characters. */
  Json text(char[] chars, int count) {
    reserve(count + 2);
    out[length++] = '"';
    for (int i = plain(chars, 0, count); i < count; i = plain(chars, i + 1, count)) {
      char c = chars[i];
      reserve(LONGEST + count - i);
      if (c == '"' || c == '\\') {
        out[length++] = '\\';
        out[length++] = (byte) c;
      } else if (c < ' ') {
        escape(c);
      } else {
        i += character(chars, i, count);
      }
    }
    out[length++] = '"';
    return this;
  }

  /** Writes what stands for itself; gives where something else begins. */
  private int plain(char[] chars, int from, int to) {
    byte[] bytes = out;
    int written = length;
    int at = from;
    while (at < to) {
      char c = chars[at];
      if (c >= 0x80 || c < ' ' || c == '"' || c == '\\') {
        break;
      }
      bytes[written++] = (byte) c;
      at++;
    }
    length = written;
    return at;
  }

  /** Writes a character that is not of ASCII; gives how many units it has beyond one. */
  private int character(char[] chars, int at, int to) {
    int code = Character.codePointAt(chars, at, to);
    if (code < 0x800) {
      out[length++] = (byte) (0xc0 | code >> 6);
    } else if (code < 0x10000) {
      if (Character.isSurrogate((char) code)) {
        escape((char) code);
        return 0;
      }
      out[length++] = (byte) (0xe0 | code >> 12);
      out[length++] = (byte) (0x80 | code >> 6 & 0x3f);
    } else {
      out[length++] = (byte) (0xf0 | code >> 18);
      out[length++] = (byte) (0x80 | code >> 12 & 0x3f);
      out[length++] = (byte) (0x80 | code >> 6 & 0x3f);
    }
    out[length++] = (byte) (0x80 | code & 0x3f);
    return Character.charCount(code) - 1;
  }

  private void escape(char c) {
    String hex = Integer.toHexString(c);
    out[length++] = '\\';
    out[length++] = 'u';
    for (int i = 0; i < 4; i++) {
      int at = hex.length() - 4 + i;
      out[length++] = (byte) (at < 0 ? '0' : hex.charAt(at));
    }
  }

  /** Adds what another has. */
  Json with(Json other) {
    reserve(other.length);
    System.arraycopy(other.out, 0, out, length, other.length);
    length += other.length;
    return this;
  }

  private void reserve(int more) {
    if (out.length - length < more) {
      out = Arrays.copyOf(out, Math.max(2 * out.length, length + more));
    }
  }

  /** Begins anew. */
  Json clear() {
    length = 0;
    return this;
  }

  /** In bytes. */
  int length() {
    return length;
  }

  byte[] bytes() {
    return Arrays.copyOf(out, length);
  }
}
