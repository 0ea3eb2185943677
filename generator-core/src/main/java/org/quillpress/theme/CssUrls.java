package org.quillpress.theme;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Finds the addresses in a style sheet: {@code url(…)} and {@code @import "…"}. */
final class CssUrls {
  private final String css;
  private final Change change;
  private final StringBuilder out;
  private int done;

  /** What to print for an address. */
  interface Change {
    /** What stands for the address at this index. */
    String of(String url, int at) throws IOException;

    /**
     * The text that takes the place of a whole {@code @import …;}, or null if it stays one.
     *
     * @param condition what stands behind the address, such as {@code print}
     */
    @Nullable String part(String url, int at, String condition) throws IOException;
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
        Address address = inBrackets(blanks(at + 4));
        put(address);
        at = address.behind();
      } else if (c == '@' && css.regionMatches(true, at, "@import", 0, 7)) {
        at = imported(at);
      } else {
        at++;
      }
    }
    return out.append(css, done, css.length()).toString();
  }

  /** An address in the text, and the index behind all that belongs to it. */
  private record Address(int start, int end, int behind) {}

  private Address inBrackets(int at) {
    if (isQuote(at)) {
      int end = string(at);
      int close = css.indexOf(')', end);
      return new Address(at + 1, end, close < 0 ? css.length() : close + 1);
    }
    int close = css.indexOf(')', at);
    int end = close < 0 ? css.length() : close;
    int last = end;
    while (last > at && css.charAt(last - 1) <= ' ') {
      last--;
    }
    return new Address(at, last, Math.min(end + 1, css.length()));
  }

  private int imported(int start) throws IOException {
    int at = blanks(start + 7);
    Address address;
    if (isQuote(at)) {
      int end = string(at);
      address = new Address(at + 1, end, Math.min(end + 1, css.length()));
    } else if (css.regionMatches(true, at, "url(", 0, 4)) {
      address = inBrackets(blanks(at + 4));
    } else {
      return at;
    }
    int semicolon = css.indexOf(';', address.behind());
    int end = semicolon < 0 ? css.length() : semicolon;
    String url = css.substring(address.start(), address.end());
    String part = change.part(url, address.start(), css.substring(address.behind(), end).strip());
    if (part == null) {
      put(address);
      return address.behind();
    }
    out.append(css, done, start).append(part);
    done = Math.min(end + 1, css.length());
    return done;
  }

  private void put(Address address) throws IOException {
    String url = css.substring(address.start(), address.end());
    String changed = change.of(url, address.start());
    if (!changed.equals(url)) {
      out.append(css, done, address.start()).append(changed);
      done = address.end();
    }
  }

  private boolean isQuote(int at) {
    return at < css.length() && (css.charAt(at) == '"' || css.charAt(at) == '\'');
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
