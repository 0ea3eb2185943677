package org.quillpress.markdown.syntax;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The line that opens a container. The title stands in quotation marks, in brackets as Docusaurus
 * has it, or bare as VuePress has it.
 *
 * @param name in lower case
 * @param title empty if there is none
 */
record Opening(String name, String title, Map<String, String> options) {
  private static final int FEWEST = 3;

  /** How many colons a line begins with at an index, or 0 if they are too few. */
  static int colons(CharSequence line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) == ':') {
      at++;
    }
    return at - from < FEWEST ? 0 : at - from;
  }

  /** Reads what stands behind the colons, or null if it begins with no name. */
  static @Nullable Opening of(String behind) {
    String line = withoutColons(behind.strip());
    if (line.startsWith("{.") && line.endsWith("}")) {
      line = line.substring(2, line.length() - 1);
    }
    int end = 0;
    while (end < line.length() && isName(line.charAt(end), end)) {
      end++;
    }
    if (end == 0 || end < line.length() && " \t[{\"".indexOf(line.charAt(end)) < 0) {
      return null;
    }
    String name = line.substring(0, end).toLowerCase(Locale.ROOT);
    Map<String, String> options = new LinkedHashMap<>();
    StringBuilder title = new StringBuilder();
    read(line.substring(end).strip(), title, options);
    return new Opening(name, title.toString(), Collections.unmodifiableMap(options));
  }

  private static boolean isName(char c, int at) {
    return Character.isLetter(c) || at > 0 && (Character.isDigit(c) || c == '-' || c == '_');
  }

  /** Colons at the end of the line only decorate. */
  private static String withoutColons(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ':') {
      end--;
    }
    return line.length() - end < FEWEST ? line : line.substring(0, end).strip();
  }

  private static void read(String rest, StringBuilder title, Map<String, String> options) {
    int at = 0;
    while (at < rest.length()) {
      char c = rest.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
        continue;
      }
      int equals = key(rest, at);
      if (equals > 0) {
        StringBuilder value = new StringBuilder();
        String key = rest.substring(at, equals).toLowerCase(Locale.ROOT);
        at = word(rest, equals + 1, value);
        options.putIfAbsent(key, value.toString());
      } else {
        title.append(title.length() == 0 ? "" : " ");
        at = word(rest, at, title);
      }
    }
  }

  /** Where the sign stands that ends a key, or -1. */
  private static int key(String rest, int from) {
    int at = from;
    while (at < rest.length() && isName(rest.charAt(at), at - from)) {
      at++;
    }
    return at > from && at < rest.length() && rest.charAt(at) == '=' ? at : -1;
  }

  /** Takes a word, or all up to the closing mark; returns where to go on. */
  private static int word(String rest, int from, StringBuilder out) {
    if (from >= rest.length()) {
      return from;
    }
    char end = closing(rest.charAt(from));
    int close = end == 0 ? -1 : close(rest, from + 1, end);
    if (close > 0) {
      for (int i = from + 1; i < close; i++) {
        if (rest.charAt(i) != '\\' || i + 1 == close || rest.charAt(i + 1) != end) {
          out.append(rest.charAt(i));
        }
      }
      return close + 1;
    }
    int at = from;
    while (at < rest.length() && !Character.isWhitespace(rest.charAt(at))) {
      at++;
    }
    out.append(rest, from, at);
    return at;
  }

  private static int close(String rest, int from, char end) {
    int at = rest.indexOf(end, from);
    while (at > 0 && rest.charAt(at - 1) == '\\') {
      at = rest.indexOf(end, at + 1);
    }
    return at;
  }

  private static char closing(char open) {
    return switch (open) {
      case '"' -> '"';
      case '\'' -> '\'';
      case '“' -> '”';
      case '[' -> ']';
      default -> 0;
    };
  }
}
