package org.quillpress.render;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text that XML 1.0 can hold. */
final class XmlText {
  /** Not brackets, which can end a section, nor what other characters are encoded as. */
  private static final boolean[] PLAIN = new boolean[256];

  static {
    for (int c = ' '; c < 0x7f; c++) {
      PLAIN[c] = c != ']' && c != '?';
    }
    PLAIN['\n'] = true;
    PLAIN['\t'] = true;
    PLAIN['\r'] = true;
  }

  private XmlText() {}

  /**
   * The text without what XML 1.0 does not allow: control characters, lone surrogates, U+FFFE and
   * U+FFFF.
   */
  static String legal(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= 0xd800) {
        return filtered(text);
      }
    }
    return text;
  }

  /**
   * The bytes of a text that can stand in a CDATA section as it is, or null if it has to be looked
   * at more closely: one with nothing but ASCII can.
   */
  static byte @Nullable [] plain(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    boolean[] plain = PLAIN;
    if (bytes.length != text.length()) {
      return null;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (!plain[bytes[i] & 0xff] && (bytes[i] != '?' || text.charAt(i) != '?')) {
        return null;
      }
    }
    return bytes;
  }

  /** The same for a CDATA section: an end of CDATA in it is split over two sections. */
  static String cdata(String text) {
    char[] chars = text.toCharArray();
    boolean brackets = false;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= 0xd800) {
        return split(filtered(text));
      }
      brackets |= c == ']';
    }
    return brackets ? split(text) : text;
  }

  private static String split(String text) {
    return text.replace("]]>", "]]]]><![CDATA[>");
  }

  private static String filtered(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || c >= 0x20 && c < 0xd800
                    || c >= 0xe000 && c < 0xfffe
                    || c > 0xffff)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
