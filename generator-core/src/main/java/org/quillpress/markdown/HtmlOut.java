package org.quillpress.markdown;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** HTML while it is written, with its slots. */
final class HtmlOut implements Appendable {
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  /** For each ASCII character whether it stands for itself in an address. */
  private static final boolean[] PLAIN_IN_URL = new boolean[128];

  static {
    for (char c = '!'; c < 127; c++) {
      PLAIN_IN_URL[c] = "\"%<>[\\]^`{|}".indexOf(c) < 0;
    }
  }

  private final StringBuilder text;
  private final List<Slot> slots = new ArrayList<>();
  private final long limit;
  private long targets;

  /**
   * @param limit characters, those of the slots' targets included, beyond which {@link #check}
   *     gives up
   */
  HtmlOut(int expected, long limit) {
    this.text = new StringBuilder(expected);
    this.limit = limit;
  }

  Html html() {
    return text.length() == 0 ? Html.EMPTY : new Html(text.toString(), slots);
  }

  int length() {
    return text.length();
  }

  /** Takes back all that was written after a length of before. */
  void truncate(int length) {
    text.setLength(length);
    while (!slots.isEmpty() && slots.get(slots.size() - 1).at() >= length) {
      slots.remove(slots.size() - 1);
    }
  }

  /** Takes back all that was written after a length of before, with its slots, and gives it. */
  Html cut(int from) {
    if (from == text.length()) {
      return Html.EMPTY;
    }
    List<Slot> moved = new ArrayList<>();
    for (Slot slot : slots) {
      if (slot.at() >= from) {
        moved.add(slot.moved(-from));
      }
    }
    Html html = new Html(text.substring(from), moved);
    truncate(from);
    return html;
  }

  /** Adds a part of what was cut. Of two parts the second has the slots between them. */
  void add(Html html, int from, int to) {
    int shift = text.length() - from;
    boolean last = to == html.text().length();
    for (Slot slot : html.slots()) {
      if (slot.at() >= from && (slot.at() < to || last)) {
        slots.add(slot.moved(shift));
      }
    }
    text.append(html.text(), from, to);
    check();
  }

  void check() {
    if (text.length() + targets > limit) {
      throw TooComplex.of(
          "it grows to more than " + limit + " characters of HTML", "make several texts of it");
    }
  }

  HtmlOut raw(String html) {
    text.append(html);
    return this;
  }

  HtmlOut raw(char html) {
    text.append(html);
    return this;
  }

  HtmlOut raw(int number) {
    text.append(number);
    return this;
  }

  HtmlOut raw(String html, int from, int to) {
    text.append(html, from, to);
    return this;
  }

  /** Adds what does not count towards the limit. */
  void beside(String html) {
    text.append(html);
    targets -= html.length();
  }

  /** Starts a new line unless at the start of one. */
  HtmlOut line() {
    int length = text.length();
    if (length > 0 && text.charAt(length - 1) != '\n') {
      text.append('\n');
    }
    return this;
  }

  void slot(Slot.Kind kind, String target, int line, int column) {
    slots.add(new Slot(text.length(), kind, target, line, column));
    targets += target.length();
  }

  /** Text, escaped for content and for attributes in double quotes. */
  HtmlOut text(String plain) {
    return text(plain, 0, plain.length());
  }

  /** Part of a text, escaped in the same way. */
  HtmlOut text(String plain, int begin, int end) {
    int from = begin;
    for (int i = begin; i < end; i++) {
      char c = plain.charAt(i);
      if (c > '>' || c != '&' && c != '<' && c != '>' && c != '"') {
        continue;
      }
      text.append(plain, from, i).append(entity(c));
      from = i + 1;
    }
    text.append(plain, from, end);
    return this;
  }

  private static String entity(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      default -> "&quot;";
    };
  }

  /** An address with all that may not stand in one percent-encoded as UTF-8, escaped. */
  HtmlOut url(String url) {
    text(percentEncoded(url));
    return this;
  }

  static String percentEncoded(String url) {
    int length = url.length();
    int i = 0;
    while (i < length && plain(url, i)) {
      i++;
    }
    if (i == length) {
      return url;
    }
    StringBuilder out = new StringBuilder(length + 16).append(url, 0, i);
    while (i < length) {
      if (plain(url, i)) {
        out.append(url.charAt(i++));
        continue;
      }
      int end = url.offsetByCodePoints(i, 1);
      for (byte b : url.substring(i, end).getBytes(StandardCharsets.UTF_8)) {
        out.append('%').append(HEX[b >> 4 & 15]).append(HEX[b & 15]);
      }
      i = end;
    }
    return out.toString();
  }

  private static boolean plain(String url, int i) {
    char c = url.charAt(i);
    if (c == '%') {
      return i + 2 < url.length() && hex(url.charAt(i + 1)) && hex(url.charAt(i + 2));
    }
    return c < 128 && PLAIN_IN_URL[c];
  }

  private static boolean hex(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
  }

  @Override
  public HtmlOut append(CharSequence html) {
    text.append(html);
    return this;
  }

  @Override
  public HtmlOut append(CharSequence html, int start, int end) {
    text.append(html, start, end);
    return this;
  }

  @Override
  public HtmlOut append(char html) {
    text.append(html);
    return this;
  }
}
