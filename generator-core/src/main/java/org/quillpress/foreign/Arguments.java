package org.quillpress.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a tag is given, as all systems write it: words and texts in quotes, some with a name and
 * {@code =} or {@code :}, separated by spaces or commas, perhaps in parentheses.
 *
 * @param plain those without a name
 * @param quoted of those, the ones in quotes
 * @param named the others, by their names in lower case
 */
record Arguments(List<String> plain, List<String> quoted, Map<String, String> named) {
  static Arguments of(String rest) {
    return new Reader(rest).read();
  }

  /** The first of some named ones that has a value, else empty. */
  String named(String... names) {
    for (String name : names) {
      String value = named.getOrDefault(name, "");
      if (!value.isBlank()) {
        return value.strip();
      }
    }
    return "";
  }

  /** One without a name by its place, else empty. */
  String plain(int index) {
    return index < plain.size() ? plain.get(index) : "";
  }

  /** A named one, else one by its place, else empty. */
  String either(int index, String... names) {
    String value = named(names);
    return value.isEmpty() ? plain(index) : value;
  }

  private static final class Reader {
    private final String rest;
    private final List<String> plain = new ArrayList<>();
    private final List<String> quoted = new ArrayList<>();
    private final Map<String, String> named = new LinkedHashMap<>();
    private int at;

    Reader(String rest) {
      boolean call = rest.startsWith("(") && rest.endsWith(")");
      this.rest = call ? rest.substring(1, rest.length() - 1) : rest;
    }

    Arguments read() {
      while (skip()) {
        if (isQuote()) {
          String value = quotation();
          plain.add(value);
          quoted.add(value);
        } else {
          word();
        }
      }
      return new Arguments(plain, quoted, named);
    }

    private boolean skip() {
      while (at < rest.length() && isGap(rest.charAt(at))) {
        at++;
      }
      return at < rest.length();
    }

    private static boolean isGap(char c) {
      return Character.isWhitespace(c) || c == ',';
    }

    private boolean isQuote() {
      return "\"'`“".indexOf(rest.charAt(at)) >= 0;
    }

    private void word() {
      int start = at;
      while (at < rest.length() && !isGap(rest.charAt(at))) {
        char c = rest.charAt(at);
        boolean separator = c == '=' || c == ':' && !rest.startsWith("//", at + 1);
        if (separator && at > start && isName(start, at)) {
          String name = rest.substring(start, at).toLowerCase(Locale.ROOT);
          at++;
          named.putIfAbsent(name, value(c));
          return;
        }
        at++;
      }
      String word = rest.substring(start, at);
      if (!word.equals("=")) {
        plain.add(word);
      }
    }

    private boolean isName(int from, int to) {
      for (int i = from; i < to; i++) {
        char c = rest.charAt(i);
        if (!Character.isLetterOrDigit(c) && c != '_' && c != '-') {
          return false;
        }
      }
      return true;
    }

    private String value(char separator) {
      if (separator == ':' || at < rest.length() && rest.charAt(at) == ' ') {
        skip();
      }
      if (at >= rest.length()) {
        return "";
      }
      if (isQuote()) {
        return quotation();
      }
      int start = at;
      while (at < rest.length() && !isGap(rest.charAt(at))) {
        at++;
      }
      // marks of lines hold commas
      while (at < rest.length()
          && rest.charAt(at) == ','
          && at + 1 < rest.length()
          && Character.isDigit(rest.charAt(at + 1))) {
        at++;
        while (at < rest.length() && !isGap(rest.charAt(at))) {
          at++;
        }
      }
      return rest.substring(start, at);
    }

    /**
     * Some texts hold more quotation marks: one ends its text only if nothing follows, another text
     * or a name, or words without a single mark.
     */
    private boolean closes(char mark) {
      int next = at + 1;
      if (next < rest.length() && !isGap(rest.charAt(next)) && rest.charAt(next) != ')') {
        return false;
      }
      while (next < rest.length() && isGap(rest.charAt(next))) {
        next++;
      }
      if (next == rest.length() || "\"'`“)".indexOf(rest.charAt(next)) >= 0) {
        return true;
      }
      int name = next;
      while (name < rest.length() && isName(name, name + 1)) {
        name++;
      }
      if (name > next && name < rest.length() && "=:".indexOf(rest.charAt(name)) >= 0) {
        return true;
      }
      boolean odd = false;
      for (int i = next; i < rest.length(); i++) {
        odd ^= rest.charAt(i) == mark;
      }
      return !odd;
    }

    /** What stands between quotation marks. */
    private String quotation() {
      char mark = rest.charAt(at) == '“' ? '”' : rest.charAt(at);
      int start = ++at;
      StringBuilder out = new StringBuilder();
      while (at < rest.length()) {
        char c = rest.charAt(at);
        if (c == mark && closes(mark)) {
          at++;
          return out.toString();
        }
        if (c == '\\' && mark != '`' && at + 1 < rest.length() && rest.charAt(at + 1) == mark) {
          at++;
        }
        out.append(rest.charAt(at));
        at++;
      }
      // never closed: only its first word is meant
      int end = rest.indexOf(mark, start);
      at = end < 0 ? rest.length() : end + 1;
      return rest.substring(start, end < 0 ? rest.length() : end);
    }
  }
}
