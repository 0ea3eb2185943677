package org.quillpress.markdown.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Attributes in braces: <code>{#id .class key=value key="two words"}</code>, behind a colon as
 * kramdown has them too.
 *
 * @param literal as it was typed, braces and all
 * @param attributes one or more
 */
public record AttributeList(String literal, List<Attribute> attributes) {
  /** More characters are text: it bounds how far is looked ahead. */
  static final int LONGEST = 1_000;

  /** Copies its list. */
  public AttributeList {
    attributes = List.copyOf(attributes);
  }

  /** Whether it is written as kramdown has it, which never is text. */
  public boolean colon() {
    return literal.startsWith("{:");
  }

  /** Reads a list that begins at the beginning of a text, or gives null if none does. */
  static @Nullable AttributeList read(CharSequence text) {
    return new Reader(text).list();
  }

  private static final class Reader {
    private final CharSequence text;
    private final int length;
    private final List<Attribute> found = new ArrayList<>();
    private int at;

    Reader(CharSequence text) {
      this.text = text;
      length = Math.min(text.length(), LONGEST);
    }

    @Nullable AttributeList list() {
      if (peek() != '{') {
        return null;
      }
      at++;
      if (peek() == ':') {
        at++;
      }
      boolean spaced = true;
      while (true) {
        spaced |= spaces();
        if (peek() == '}') {
          at++;
          String literal = text.subSequence(0, at).toString();
          return found.isEmpty() ? null : new AttributeList(literal, found);
        }
        boolean read = spaced && attribute();
        if (!read) {
          return null;
        }
        spaced = false;
      }
    }

    private char peek() {
      return at < length ? text.charAt(at) : '\n';
    }

    private boolean spaces() {
      int from = at;
      while (peek() == ' ' || peek() == '\t') {
        at++;
      }
      return at > from;
    }

    private boolean attribute() {
      int from = at;
      char kind = peek();
      if (kind == '#' || kind == '.') {
        at++;
        String name = name();
        found.add(new Attribute(kind == '#' ? "id" : "class", name, from));
        return !name.isEmpty();
      }
      String name = name();
      if (name.isEmpty() || !Character.isLetter(name.codePointAt(0)) || peek() != '=') {
        return false;
      }
      at++;
      String value = value();
      if (value != null) {
        found.add(new Attribute(name, value, from));
      }
      return value != null;
    }

    private String name() {
      int from = at;
      while (at < length && isName(text.charAt(at))) {
        at++;
      }
      return text.subSequence(from, at).toString();
    }

    private @Nullable String value() {
      char quote = peek();
      if (quote == '"' || quote == '\'') {
        int from = ++at;
        while (peek() != quote && peek() != '\n') {
          at++;
        }
        return peek() == quote ? text.subSequence(from, at++).toString() : null;
      }
      int from = at;
      while (peek() > ' ' && "\"'`{}<>=".indexOf(peek()) < 0) {
        at++;
      }
      return at > from ? text.subSequence(from, at).toString() : null;
    }

    private static boolean isName(char c) {
      return c >= 128
          ? isWord(c)
          : c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || "-_.:".indexOf(c) >= 0;
    }

    /** Letters, digits, what belongs to the letter before, and halves of pairs. */
    private static boolean isWord(char c) {
      return Character.isLetterOrDigit(c)
          || Character.isSurrogate(c)
          || Character.getType(c) == Character.NON_SPACING_MARK
          || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
  }
}
