package org.quillpress.theme;

/**
 * A style sheet without its comments and without the space that only people need. What has a
 * meaning stays as it is: strings, addresses, escapes, the space between two words, and comments
 * that begin with {@code /*!}, which tell of rights by custom.
 */
final class CssSpaces {
  /** Signs beside which space says nothing, in selectors and in values. */
  private static final String ALONE = "{};,";

  private final String css;
  private final StringBuilder out;
  private int at;
  private boolean space;

  private CssSpaces(String css) {
    this.css = css;
    out = new StringBuilder(css.length());
  }

  static String without(String css) {
    return new CssSpaces(css).text();
  }

  private String text() {
    while (at < css.length()) {
      char c = css.charAt(at);
      if (c == '/' && css.startsWith("/*", at)) {
        comment();
      } else if (c <= ' ') {
        space = true;
        at++;
      } else {
        before(c);
        copy(end(c));
      }
    }
    return out.toString();
  }

  private void comment() {
    int close = css.indexOf("*/", at + 2);
    int end = close < 0 ? css.length() : close + 2;
    boolean parts =
        at > 0 && isWord(css.charAt(at - 1)) && end < css.length() && isWord(css.charAt(end));
    if (css.startsWith("/*!", at)) {
      before('/');
      copy(end);
    } else {
      if (parts) {
        // without it two words would be one, or a space would stand between two classes
        out.append("/**/");
      }
      at = end;
    }
  }

  private static boolean isWord(char c) {
    return c > ' ' && ALONE.indexOf(c) < 0;
  }

  private void before(char next) {
    if (space && out.length() > 0) {
      char last = out.charAt(out.length() - 1);
      // an empty custom property needs its space, and none stands in front of a pseudo-class
      boolean needless = ALONE.indexOf(last) >= 0 || last == ':' && next != ';' && next != '}';
      if (!needless && (ALONE.indexOf(next) < 0 || last == ':')) {
        out.append(' ');
      }
    }
    space = false;
  }

  /** The index behind what begins here and is copied as it is. */
  private int end(char c) {
    if (c == '"' || c == '\'') {
      return string(at);
    }
    if (c == '\\') {
      return escape();
    }
    if ((c == 'u' || c == 'U') && css.regionMatches(true, at, "url(", 0, 4)) {
      int start = at + 4;
      while (start < css.length() && css.charAt(start) <= ' ') {
        start++;
      }
      boolean quoted =
          start < css.length() && (css.charAt(start) == '"' || css.charAt(start) == '\'');
      int close = css.indexOf(')', quoted ? string(start) : start);
      return close < 0 ? css.length() : close + 1;
    }
    return at + 1;
  }

  private int string(int start) {
    for (int i = start + 1; i < css.length(); i++) {
      char c = css.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == css.charAt(start) || c == '\n') {
        return i + 1;
      }
    }
    return css.length();
  }

  /** A space behind the number of a character ends the number. */
  private int escape() {
    int i = at + 1;
    while (i < css.length() && i < at + 7 && Character.digit(css.charAt(i), 16) >= 0) {
      i++;
    }
    boolean ended = i == at + 1 || i < css.length() && css.charAt(i) <= ' ';
    return Math.min(css.length(), ended ? i + 1 : i);
  }

  private void copy(int end) {
    out.append(css, at, end);
    at = end;
  }
}
