package org.quillpress.frontmatter;

import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * Goes through a TOML text from left to right and reads its words: white space, keys, strings, bare
 * values. What cannot be read is told once, and null comes back.
 */
final class TomlText {
  private static final String CODE = "toml-syntax";

  private final Positions positions;
  private final String text;
  private final Problems problems;
  private int at;

  TomlText(Positions positions, Problems problems) {
    this.positions = positions;
    this.text = positions.text();
    this.problems = problems;
  }

  Positions positions() {
    return positions;
  }

  int at() {
    return at;
  }

  char charAt(int offset) {
    return text.charAt(offset);
  }

  boolean atEnd() {
    return at >= text.length();
  }

  char peek() {
    return at < text.length() ? text.charAt(at) : '\n';
  }

  boolean startsWith(String word) {
    return text.startsWith(word, at);
  }

  /** Goes over a word, if it stands here. */
  boolean take(String word) {
    boolean found = startsWith(word);
    at += found ? word.length() : 0;
    return found;
  }

  void spaces() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  /** Goes over spaces, comments and line breaks. */
  void gap() {
    spaces();
    while (!atEnd() && (peek() == '\n' || peek() == '\r' || peek() == '#')) {
      if (peek() == '#') {
        line();
      } else {
        at++;
      }
      spaces();
    }
  }

  /** Goes to the end of the line. */
  private void line() {
    while (!atEnd() && text.charAt(at) != '\n') {
      at++;
    }
  }

  /** Whether nothing but a comment stands between here and the end of the line. */
  boolean endOfLine() {
    spaces();
    return atEnd() || peek() == '\n' || peek() == '\r' || peek() == '#';
  }

  /** A part of a key: a word, or a string on one line. */
  @Nullable String key() {
    if (peek() == '"' || peek() == '\'') {
      return string(false);
    }
    int from = at;
    while (at < text.length() && isKey(text.charAt(at))) {
      at++;
    }
    if (at == from) {
      fail(at, "a key is missing here", "type lines such as title = \"Fog\"");
      return null;
    }
    return text.substring(from, at);
  }

  private static boolean isKey(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }

  /** A string in any of the four forms. */
  @Nullable String string(boolean maySpan) {
    char quote = peek();
    String fence = String.valueOf(quote).repeat(3);
    if (maySpan && startsWith(fence)) {
      return block(fence);
    }
    int from = at++;
    StringBuilder out = new StringBuilder();
    while (!atEnd() && peek() != '\n' && peek() != '\r') {
      char c = text.charAt(at++);
      if (c == quote) {
        return out.toString();
      }
      if (c == '\\' && quote == '"') {
        if (!escape(out)) {
          return null;
        }
      } else {
        out.append(c);
      }
    }
    return unclosed(from, String.valueOf(quote));
  }

  private @Nullable String block(String fence) {
    int from = at;
    at += fence.length();
    if (!take("\r\n")) {
      take("\n");
    }
    StringBuilder out = new StringBuilder();
    while (!atEnd()) {
      if (take(fence)) {
        // up to two quotation marks may stand before the fence
        while (peek() == fence.charAt(0) && !atEnd()) {
          out.append(text.charAt(at++));
        }
        return out.toString();
      }
      char c = text.charAt(at++);
      if (c != '\\' || fence.charAt(0) == '\'') {
        out.append(c);
      } else if (endOfLine() && peek() != '#') {
        while (!atEnd() && Character.isWhitespace(peek())) {
          at++;
        }
      } else if (!escape(out)) {
        return null;
      }
    }
    return unclosed(from, fence);
  }

  private @Nullable String unclosed(int from, String quote) {
    fail(
        from,
        "the text that begins with " + quote + " has no closing " + quote,
        "type " + quote + " where the text ends");
    return null;
  }

  /** Reads what stands behind a backslash. */
  private boolean escape(StringBuilder out) {
    int from = at - 1;
    char c = atEnd() ? '\n' : text.charAt(at++);
    int known = "btnfr\"\\".indexOf(c);
    if (known >= 0) {
      out.append("\b\t\n\f\r\"\\".charAt(known));
      return true;
    }
    int length = c == 'u' ? 4 : c == 'U' ? 8 : 0;
    int point = length > 0 && at + length <= text.length() ? hex(length) : -1;
    if (Character.isValidCodePoint(point) && (point < 0xd800 || point > 0xdfff)) {
      out.appendCodePoint(point);
      at += length;
      return true;
    }
    fail(
        from,
        "a backslash in double quotes has a meaning of its own",
        "use single quotes, or \\\\");
    return false;
  }

  private int hex(int length) {
    int value = 0;
    for (int i = at; i < at + length; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0 || value > 0xfffffff) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }

  /** A number, a flag or a date, as it was typed but for signs that only help to read it. */
  @Nullable String bare() {
    int from = at;
    while (!atEnd() && isBare(text.charAt(at))) {
      at++;
    }
    // a date may have a space before its time
    boolean date = at - from == 10 && text.charAt(from + 4) == '-';
    if (date && peek() == ' ' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
      at++;
      while (!atEnd() && isBare(text.charAt(at))) {
        at++;
      }
    }
    String typed = text.substring(from, at);
    if (typed.equals("true") || typed.equals("false") || isDate(typed)) {
      return typed;
    }
    String number = number(typed);
    if (number != null) {
      return number;
    }
    if (typed.isEmpty()) {
      fail(from, "a value is missing here", "type one behind the =, such as \"Fog\"");
    } else {
      String shown = Texts.shown(rest(from));
      fail(
          from,
          "\"" + shown + "\" is not a value of TOML",
          "put text in quotes: \"" + shown.replace("\"", "\\\"") + "\"");
    }
    return null;
  }

  private static boolean isBare(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '+' || c == '.' || c == ':';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** What stands between a place and the end of its line, without a comment. */
  private String rest(int from) {
    int end = from;
    while (end < text.length() && "\r\n#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(from, end).strip();
  }

  private static boolean isDate(String typed) {
    boolean day = typed.length() >= 10 && typed.charAt(4) == '-' && typed.charAt(7) == '-';
    boolean time = typed.length() >= 5 && typed.charAt(2) == ':';
    return (day || time) && isDigit(typed.charAt(0)) && isDigit(typed.charAt(1));
  }

  private static @Nullable String number(String typed) {
    String plain = typed.replace("_", "");
    String digits = plain.startsWith("+") || plain.startsWith("-") ? plain.substring(1) : plain;
    if (digits.equals("inf") || digits.equals("nan")) {
      return plain;
    }
    int radix =
        switch (plain.substring(0, Math.min(2, plain.length())).toLowerCase(Locale.ROOT)) {
          case "0x" -> 16;
          case "0o" -> 8;
          case "0b" -> 2;
          default -> 10;
        };
    try {
      if (radix != 10) {
        return new BigInteger(plain.substring(2), radix).toString();
      }
      Double.parseDouble(plain);
      boolean decimal = !digits.isEmpty() && isDigit(digits.charAt(0));
      return decimal && "fFdD".indexOf(plain.charAt(plain.length() - 1)) < 0 ? plain : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Tells what is wrong. */
  void fail(int offset, String message, String hint) {
    problems.add(Problem.error(CODE, positions.atOffset(offset), message).withHint(hint));
  }
}
