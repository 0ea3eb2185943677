package org.quillpress.frontmatter;

import java.util.Locale;
import java.util.Set;

/**
 * Where the head of a text is.
 *
 * @param start index of its first character, behind the opening fence
 * @param end index behind its last character
 * @param body index of the first character of the text behind the head
 * @param line number of the line at {@code start}, or of the fence if the head is not readable
 * @param bodyLine number of the line at {@code body}
 */
record Head(Kind kind, int start, int end, int body, int line, int bodyLine) {
  /** How a head is set off from the text. */
  enum Kind {
    NONE,
    FENCED,
    /** Only closed by a fence, as Hexo has it. */
    CLOSED,
    /** Keys up to a blank line, as Pelican has it. */
    BARE,
    UNCLOSED,
    INDENTED,
    /** Between two lines {@code +++}, as Hugo and Zola have it. */
    TOML,
    /** An object, as Hugo has it. */
    JSON,
    /** The inside of an object up to a line {@code ;;;}, as Hexo has it. */
    JSON_LINES
  }

  private static final int BARE_LINES = 100;
  private static final Set<String> KEYS =
      Set.of(
          "title",
          "subtitle",
          "date",
          "modified",
          "updated",
          "author",
          "authors",
          "tags",
          "category",
          "categories",
          "slug",
          "summary",
          "description",
          "status",
          "layout",
          "draft",
          "lang",
          "keywords",
          "permalink",
          "url",
          "series",
          "id",
          "comments",
          "toc",
          "template",
          "save_as");

  boolean readable() {
    return kind != Kind.NONE && kind != Kind.UNCLOSED && kind != Kind.INDENTED;
  }

  static Head find(String text) {
    TextLines lines = new TextLines(text);
    while (lines.next()) {
      if (!lines.blank()) {
        return find(lines);
      }
    }
    return none();
  }

  private static Head find(TextLines lines) {
    if (lines.is("---")) {
      return fenced(lines);
    }
    char first = lines.first();
    if (first == '+' && lines.is("+++")) {
      return toml(lines);
    }
    if (first == ';' && lines.is(";;;")) {
      int start = lines.following();
      return jsonLines(lines, start, lines.number() + 1);
    }
    if (first == '"' && named(lines, lines.start())) {
      return jsonLines(lines, lines.start(), lines.number());
    }
    if (first == '{' && named(lines, lines.start() + 1)) {
      return json(lines);
    }
    if (first == ' ' && lines.indentedFence()) {
      int line = lines.number();
      return lines.next() && lines.key(lines.indent()) > 0 ? refused(Kind.INDENTED, line) : none();
    }
    return Character.isLetter(first) && KEYS.contains(name(lines)) ? unfenced(lines) : none();
  }

  private static Head fenced(TextLines lines) {
    int start = lines.following();
    int line = lines.number() + 1;
    boolean keys = false;
    boolean text = false;
    boolean blankFirst = false;
    while (lines.next()) {
      if (lines.is("---") || lines.is("...")) {
        // A scene break, a blank line, text and another break is a story, not a head.
        boolean story = blankFirst && text && !keys;
        return story
            ? none()
            : new Head(
                Kind.FENCED, start, lines.start(), lines.following(), line, lines.number() + 1);
      }
      if (lines.blank()) {
        blankFirst |= lines.number() == line;
      } else if (!text && !keys && lines.first() != '#') {
        keys = lines.key(0) > 0;
        text = !keys;
      } else if (text && !keys && lines.key(0) > 0) {
        keys = true;
        text = blankFirst;
      }
    }
    return keys && !text ? refused(Kind.UNCLOSED, line - 1) : none();
  }

  /** The first line has a key that heads have. */
  private static Head unfenced(TextLines lines) {
    int start = lines.start();
    int line = lines.number();
    boolean lower = Character.isLowerCase(lines.first());
    boolean named = false;
    boolean bare = true;
    int keys = 0;
    do {
      if (lines.is("---") && (keys > 1 || lower)) {
        return new Head(
            Kind.CLOSED, start, lines.start(), lines.following(), line, lines.number() + 1);
      }
      if (lines.blank()) {
        return bare && named && keys > 1
            ? new Head(Kind.BARE, start, lines.start(), lines.following(), line, lines.number() + 1)
            : none();
      }
      boolean key = lines.key(0) > 0;
      boolean continued = lines.first() == ' ' || lines.first() == '\t';
      keys += key ? 1 : 0;
      named |= key && (name(lines).equals("title") || name(lines).equals("date"));
      bare &= key || continued;
      if (!key && !continued && lines.first() != '-' && lines.first() != '#') {
        return none();
      }
    } while (lines.number() - line < BARE_LINES && lines.next());
    return bare && named && keys > 1 && lines.atEnd()
        ? new Head(Kind.BARE, start, lines.end(), lines.following(), line, lines.number() + 1)
        : none();
  }

  private static Head toml(TextLines lines) {
    int start = lines.following();
    int line = lines.number() + 1;
    boolean keys = false;
    while (lines.next()) {
      if (lines.is("+++")) {
        return new Head(
            Kind.TOML, start, lines.start(), lines.following(), line, lines.number() + 1);
      }
      keys |= lines.text().substring(lines.start(), lines.end()).indexOf('=') > 0;
    }
    return keys ? refused(Kind.UNCLOSED, line - 1) : none();
  }

  /** A JSON object: goes to the brace that closes it. */
  private static Head json(TextLines lines) {
    String text = lines.text();
    int start = lines.start();
    int line = lines.number();
    int end = closing(text, start);
    if (end < 0) {
      return refused(Kind.UNCLOSED, line);
    }
    while (lines.end() < end && lines.next()) {
      // goes to the line with the brace
    }
    boolean more = !text.substring(end, lines.end()).isBlank();
    int body = more ? end : lines.following();
    return new Head(Kind.JSON, start, end, body, line, lines.number() + (more ? 0 : 1));
  }

  /** The index behind the brace that closes the one at an index, or -1. */
  private static int closing(String text, int from) {
    int depth = 0;
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        i += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private static Head jsonLines(TextLines lines, int start, int line) {
    while (lines.next()) {
      if (lines.is(";;;")) {
        return new Head(
            Kind.JSON_LINES, start, lines.start(), lines.following(), line, lines.number() + 1);
      }
    }
    return none();
  }

  /** Whether a name in quotes and a colon follow. */
  private static boolean named(TextLines lines, int from) {
    String text = lines.text();
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    int close = i < text.length() && text.charAt(i) == '"' ? text.indexOf('"', i + 1) : -1;
    if (close < 0) {
      return false;
    }
    i = close + 1;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < text.length() && text.charAt(i) == ':';
  }

  private static String name(TextLines lines) {
    int length = lines.key(0);
    return lines.text().substring(lines.start(), lines.start() + length).toLowerCase(Locale.ROOT);
  }

  private static Head none() {
    return new Head(Kind.NONE, 0, 0, 0, 1, 1);
  }

  private static Head refused(Kind kind, int line) {
    return new Head(kind, 0, 0, 0, line, 1);
  }
}
