package org.quillpress.foreign;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognises a tag where one may begin. */
final class TagScanner {
  /** Longest tag; what is longer is a text with a lost brace. */
  private static final int LONGEST = 4_000;

  private final String text;

  TagScanner(String text) {
    this.text = text;
  }

  /** The tag that begins at an opening brace, or null if none does. */
  @Nullable Tag at(int start) {
    char next = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
    if (next == '%') {
      return block(start);
    }
    if (next != '{') {
      return null;
    }
    char kind = start + 2 < text.length() ? text.charAt(start + 2) : ' ';
    if (kind == '<' || kind == '%') {
      return shortcode(start, kind == '<' ? ">}}" : "%}}");
    }
    return kind == '{' ? null : output(start);
  }

  private @Nullable Tag block(int start) {
    int close = close(start + 2, "%}", "{%");
    if (close < 0) {
      return null;
    }
    String inner = trimmed(start + 2, close);
    if (inner.startsWith("#")) {
      return new Tag(Tag.Form.BLOCK, start, close + 2, "#", "", false);
    }
    int length = name(inner);
    if (length == 0) {
      return null;
    }
    String name = inner.substring(0, length).toLowerCase(Locale.ROOT);
    boolean closing = name.startsWith("end") && (length == 3 || !name.startsWith("endless"));
    return new Tag(
        Tag.Form.BLOCK,
        start,
        close + 2,
        closing ? name.substring(3) : name,
        inner.substring(length).strip(),
        closing);
  }

  private @Nullable Tag shortcode(int start, String end) {
    int close = close(start + 3, end, "{{");
    if (close < 0) {
      return null;
    }
    String inner = text.substring(start + 3, close).strip();
    boolean closing = inner.startsWith("/") && !inner.startsWith("/*");
    String word = closing ? inner.substring(1).strip() : inner;
    int length = name(word);
    if (length == 0) {
      return inner.startsWith("/*") && inner.endsWith("*/")
          ? new Tag(Tag.Form.SHORTCODE, start, close + 3, "", inner, false)
          : null;
    }
    String rest = word.substring(length).strip();
    return new Tag(
        Tag.Form.SHORTCODE,
        start,
        close + 3,
        word.substring(0, length).toLowerCase(Locale.ROOT),
        rest.endsWith("/") ? rest.substring(0, rest.length() - 1).strip() : rest,
        closing);
  }

  private @Nullable Tag output(int start) {
    int close = close(start + 2, "}}", "{{");
    if (close < 0) {
      return null;
    }
    String inner = trimmed(start + 2, close);
    int length = name(inner);
    if (length > 0 && inner.startsWith("(", length) && inner.endsWith(")")) {
      String name = inner.substring(0, length).toLowerCase(Locale.ROOT);
      String rest = inner.substring(length);
      return new Tag(Tag.Form.OUTPUT, start, close + 2, name, rest, false);
    }
    return inner.isEmpty() ? null : new Tag(Tag.Form.OUTPUT, start, close + 2, "", inner, false);
  }

  /** Without the hyphens and plus signs that ask to trim white space. */
  private String trimmed(int from, int to) {
    int start = from;
    int end = to;
    if (start < end && "-+".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    if (end > start && "-+".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end).strip();
  }

  /** Where a tag ends, unless another begins before. */
  private int close(int from, String end, String other) {
    int limit = Math.min(text.length(), from + LONGEST);
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (c == end.charAt(0) && text.startsWith(end, i)) {
        return i;
      }
      if (c == '{' && text.startsWith(other, i) && !nested(i, end)) {
        return -1;
      }
    }
    return -1;
  }

  /** A value may stand inside of a block tag: <code>{% include {{ page.x }} %}</code>. */
  private boolean nested(int at, String end) {
    return end.equals("%}") && !text.startsWith("{%", at);
  }

  private static int name(String inner) {
    int length = 0;
    while (length < inner.length() && isName(inner.charAt(length), length)) {
      length++;
    }
    return length;
  }

  private static boolean isName(char c, int at) {
    return Character.isLetter(c)
        || c == '_'
        || at > 0 && (Character.isDigit(c) || c == '-' || c == '/' || c == '.');
  }
}
