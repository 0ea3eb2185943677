package org.quillpress.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The HTML of a template, as far as it was typed: start tags with their attributes, words between
 * tags, and what the template includes. What stands in braces is jumped over.
 */
public final class TemplateHtml {
  /** Where a partial is included, which tells what kind of text it is. */
  public enum Spot {
    /** Between tags. */
    TEXT,
    /** Inside of a tag, where attributes stand. */
    TAG,
    /** Inside of the value of an attribute, a script or a style, where there are no tags. */
    VALUE
  }

  /**
   * An attribute.
   *
   * @param name in lower case
   * @param at index of its name
   * @param value what was typed, braces and all
   * @param words the same with NUL for each sign in braces
   * @param valueAt index of the value
   * @param quoted whether quotes stand around the value, or there is none
   */
  public record Attribute(
      String name, int at, String value, String words, int valueAt, boolean quoted) {}

  /**
   * A start tag.
   *
   * @param name in lower case
   * @param at index of its {@code <}
   * @param nameEnd index behind its name
   * @param attributes in their order
   * @param body whether it is a script or style with text in it
   */
  public record StartTag(
      String name, int at, int nameEnd, List<Attribute> attributes, boolean body) {}

  /**
   * Text between two tags.
   *
   * @param text with NUL for each sign in braces
   * @param at index of its begin
   */
  public record Text(String text, int at) {}

  /**
   * Something that is included, or whose blocks are filled.
   *
   * @param name as it is typed, without the asterisk of one that a value names
   * @param dynamic whether a value names it
   * @param spot where it is included
   */
  public record Include(String name, boolean dynamic, Spot spot) {}

  private final String text;
  private final StringBuilder blanked;
  private final List<StartTag> tags = new ArrayList<>();
  private final List<Text> texts = new ArrayList<>();
  private final List<Include> includes = new ArrayList<>();
  private String open = "{{";
  private String close = "}}";

  private TemplateHtml(String text) {
    this.text = text;
    blanked = new StringBuilder(text);
  }

  /** Reads a template, which is included in such spots. */
  public static TemplateHtml of(String text, Spot spot) {
    TemplateHtml html = new TemplateHtml(text);
    switch (spot) {
      case TEXT -> html.texts(0);
      case TAG -> html.texts(html.attributes(0, new ArrayList<>()));
      case VALUE -> html.skip(0, Spot.VALUE, "\0");
    }
    return html;
  }

  /** The start tags, in their order. */
  public List<StartTag> tags() {
    return tags;
  }

  /** The texts between tags, in their order. */
  public List<Text> texts() {
    return texts;
  }

  /** What is included, in its order. */
  public List<Include> includes() {
    return includes;
  }

  private void texts(int from) {
    int at = from;
    int start = from;
    while (at < text.length()) {
      int behind = braces(at, Spot.TEXT);
      if (behind > at) {
        at = behind;
      } else if (text.charAt(at) == '<' && isMarkup(at + 1)) {
        words(start, at);
        at = markup(at);
        start = at;
      } else {
        at++;
      }
    }
    words(start, text.length());
  }

  private void words(int from, int to) {
    if (from < to) {
      texts.add(new Text(blanked.substring(from, to), from));
    }
  }

  private boolean isMarkup(int at) {
    char c = at < text.length() ? text.charAt(at) : ' ';
    return isLetter(c) || c == '/' || c == '!' || c == '?';
  }

  private int markup(int at) {
    if (text.startsWith("<!--", at)) {
      return skip(at + 4, Spot.TEXT, "-->");
    }
    if (!isLetter(text.charAt(at + 1))) {
      return skip(at + 2, Spot.TAG, ">");
    }
    int end = at + 1;
    while (end < text.length() && isName(text.charAt(end))) {
      end++;
    }
    String name = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
    List<Attribute> attributes = new ArrayList<>();
    int behind = attributes(end, attributes);
    boolean raw = name.equals("script") || name.equals("style");
    int next = raw ? skip(behind, Spot.VALUE, "</" + name) : behind;
    boolean body =
        raw && !text.substring(behind, Math.max(behind, next - name.length() - 2)).isBlank();
    tags.add(new StartTag(name, at, end, attributes, body));
    return raw ? skip(next, Spot.TAG, ">") : next;
  }

  /** Reads attributes up to the end of the tag; returns the index behind it. */
  private int attributes(int from, List<Attribute> found) {
    int at = from;
    while (at < text.length()) {
      int behind = braces(at, Spot.TAG);
      char c = text.charAt(at);
      if (behind > at) {
        at = behind;
      } else if (c == '>') {
        return at + 1;
      } else if (c <= ' ' || c == '/' || c == '=') {
        at++;
      } else {
        at = attribute(at, found);
      }
    }
    return at;
  }

  private int attribute(int at, List<Attribute> found) {
    int end = at;
    while (end < text.length() && " \t\n\r=>/".indexOf(text.charAt(end)) < 0 && !isBraces(end)) {
      end++;
    }
    String name = text.substring(at, end).toLowerCase(Locale.ROOT);
    if (end >= text.length() || text.charAt(end) != '=') {
      found.add(new Attribute(name, at, "", "", end, true));
      return Math.max(end, at + 1);
    }
    int start = end + 1;
    char quote = start < text.length() ? text.charAt(start) : ' ';
    boolean quoted = quote == '"' || quote == '\'';
    int value = quoted ? start + 1 : start;
    int behind = quoted ? skip(value, Spot.VALUE, String.valueOf(quote)) : unquoted(value);
    int valueEnd = quoted ? Math.max(value, behind - 1) : behind;
    String typed = text.substring(value, valueEnd);
    String words = blanked.substring(value, valueEnd);
    found.add(new Attribute(name, at, typed, words, value, quoted));
    return behind;
  }

  private int unquoted(int from) {
    int at = from;
    while (at < text.length() && " \t\n\r>".indexOf(text.charAt(at)) < 0) {
      at = Math.max(at + 1, braces(at, Spot.VALUE));
    }
    return at;
  }

  /** The index behind the next such end that is not in braces. */
  private int skip(int from, Spot spot, String end) {
    int at = from;
    while (at < text.length()) {
      int behind = braces(at, spot);
      if (behind > at) {
        at = behind;
      } else if (text.regionMatches(true, at, end, 0, end.length())) {
        return at + end.length();
      } else {
        at++;
      }
    }
    return at;
  }

  private boolean isBraces(int at) {
    return text.startsWith(open, at);
  }

  /** The index behind the template's own tag that begins here, or the same index. */
  private int braces(int at, Spot spot) {
    if (!isBraces(at)) {
      return at;
    }
    int inner = at + open.length();
    char sigil = inner < text.length() ? text.charAt(inner) : ' ';
    String closing = sigil == '{' ? "}" + close : sigil == '=' ? "=" + close : close;
    int end = text.indexOf(closing, Math.min(inner + 1, text.length()));
    if (end < 0) {
      return text.length();
    }
    String name = text.substring(Math.min(inner + 1, end), end).strip();
    if (sigil == '>' || sigil == '<') {
      boolean dynamic = name.startsWith("*");
      includes.add(new Include(dynamic ? name.substring(1).strip() : name, dynamic, spot));
    } else if (sigil == '=') {
      String[] pair = name.split("\\s+");
      open = pair.length == 2 ? pair[0] : open;
      close = pair.length == 2 ? pair[1] : close;
    }
    int behind = end + closing.length();
    for (int i = at; i < behind; i++) {
      blanked.setCharAt(i, '\0');
    }
    return behind;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isName(char c) {
    return isLetter(c) || c >= '0' && c <= '9' || c == '-' || c == ':';
  }
}
