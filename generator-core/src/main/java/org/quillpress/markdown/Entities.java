package org.quillpress.markdown;

import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Decodes the character references of addresses in hand-written HTML. */
final class Entities {
  private static final int LONGEST = 34;
  private static final Parser PARSER = Parser.builder().build();

  private Entities() {}

  /** The text with {@code &amp;}, {@code &#246;} and all other names of HTML as characters. */
  static String decode(String text) {
    int at = text.indexOf('&');
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      int end = end(text, at);
      if (end > 0) {
        out.append(text, from, at).append(character(text.substring(at, end)));
        from = end;
      }
      at = text.indexOf('&', Math.max(end, at + 1));
    }
    return out.append(text, from, text.length()).toString();
  }

  /** Past the semicolon of what can be a reference, or -1. */
  private static int end(String text, int ampersand) {
    int last = Math.min(text.length(), ampersand + LONGEST);
    for (int i = ampersand + 1; i < last; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i > ampersand + 1 ? i + 1 : -1;
      }
      if (!(c == '#' || c >= '0' && c <= '9' || (c | ' ') >= 'a' && (c | ' ') <= 'z')) {
        return -1;
      }
    }
    return -1;
  }

  /** The library knows the names, but offers them only where it parses text. */
  private static String character(String reference) {
    if (reference.equals("&amp;")) {
      return "&";
    }
    Node paragraph = PARSER.parse(reference).getFirstChild();
    boolean known = paragraph != null && paragraph.getFirstChild() instanceof Text;
    return known ? ((Text) paragraph.getFirstChild()).getLiteral() : reference;
  }
}
