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
    TOML,
    JSON
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
    return kind == Kind.FENCED || kind == Kind.CLOSED || kind == Kind.BARE;
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
      return refused(Kind.TOML, lines.number());
    }
    if (first == ';' && lines.is(";;;") || first == '{' && json(lines)) {
      return refused(Kind.JSON, lines.number());
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

  private static boolean json(TextLines lines) {
    String text = lines.text();
    int i = lines.start() + 1;
    while (i < text.length() && " \t\r\n".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i < text.length() && text.charAt(i) == '"';
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
