package org.quillpress.theme;

import java.io.IOException;

/** Finds the addresses in a style sheet: {@code url(…)} and {@code @import "…"}. */
final class CssUrls {
  private final String css;
  private final Change change;
  private final StringBuilder out;
  private int done;

  /** What to print for an address. */
  interface Change {
    String of(String url, int at) throws IOException;
  }

  CssUrls(String css, Change change) {
    this.css = css;
    this.change = change;
    out = new StringBuilder(css.length() + 256);
  }

  /** The style sheet with every address changed. Comments and strings stay as they are. */
  String rewritten() throws IOException {
    int at = 0;
    while (at < css.length()) {
      char c = css.charAt(at);
      if (c == '/' && css.startsWith("/*", at)) {
        int end = css.indexOf("*/", at + 2);
        at = end < 0 ? css.length() : end + 2;
      } else if (c == '"' || c == '\'') {
        at = string(at) + 1;
      } else if ((c == 'u' || c == 'U') && css.regionMatches(true, at, "url(", 0, 4)) {
        at = url(blanks(at + 4));
      } else if (c == '@' && css.regionMatches(true, at, "@import", 0, 7)) {
        at = imported(blanks(at + 7));
      } else {
        at++;
      }
    }
    return out.append(css, done, css.length()).toString();
  }

  private int url(int at) throws IOException {
    if (at < css.length() && (css.charAt(at) == '"' || css.charAt(at) == '\'')) {
      int end = string(at);
      put(at + 1, end);
      return end + 1;
    }
    int close = css.indexOf(')', at);
    int end = close < 0 ? css.length() : close;
    int last = end;
    while (last > at && css.charAt(last - 1) <= ' ') {
      last--;
    }
    put(at, last);
    return end;
  }

  private int imported(int at) throws IOException {
    if (at < css.length() && (css.charAt(at) == '"' || css.charAt(at) == '\'')) {
      int end = string(at);
      put(at + 1, end);
      return end + 1;
    }
    return at;
  }

  private void put(int start, int end) throws IOException {
    String url = css.substring(start, end);
    String changed = change.of(url, start);
    if (!changed.equals(url)) {
      out.append(css, done, start).append(changed);
      done = end;
    }
  }

  private int blanks(int at) {
    int next = at;
    while (next < css.length() && css.charAt(next) <= ' ') {
      next++;
    }
    return next;
  }

  /** The index of the quote that ends the string, or the end of the text. */
  private int string(int at) {
    char quote = css.charAt(at);
    for (int i = at + 1; i < css.length(); i++) {
      char c = css.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote || c == '\n') {
        return i;
      }
    }
    return css.length();
  }
}
