package org.quillpress.markdown;

import java.util.Locale;

/** What kind of place a link's destination is. */
final class Destination {
  private static final String[] WEB = {"https://", "http://", "//"};

  private Destination() {}

  /** Whether it has neither a scheme ({@code https:}) nor a host of its own ({@code //host}). */
  static boolean internal(String destination) {
    return !destination.startsWith("//") && scheme(destination).isEmpty();
  }

  /** Where the host of an address of the web begins, or -1 if it is none. */
  static int afterScheme(String destination) {
    for (String start : WEB) {
      if (destination.regionMatches(true, 0, start, 0, start.length())) {
        return start.length();
      }
    }
    return -1;
  }

  /** Whether a browser would run it, or show a document made by it, in the name of the page. */
  static boolean dangerous(String destination, boolean image) {
    String scheme = scheme(destination);
    if (scheme.isEmpty()) {
      return false;
    }
    return switch (scheme) {
      case "javascript", "vbscript" -> true;
      case "data" -> !picture(destination, image);
      default -> false;
    };
  }

  /** An SVG can hold scripts, which run if it is a document but not if it is a picture in one. */
  private static boolean picture(String destination, boolean image) {
    String text = destination.strip();
    return text.regionMatches(true, 5, "image/", 0, 6)
        && (image || !text.regionMatches(true, 11, "svg", 0, 3));
  }

  /**
   * The scheme in lower case without the colon, or empty. Read as browsers do, which skip control
   * characters and spaces before it and tabs and line breaks within.
   */
  static String scheme(String destination) {
    int length = destination.length();
    int start = 0;
    while (start < length && destination.charAt(start) <= ' ') {
      start++;
    }
    boolean skipped = false;
    for (int i = start; i < length; i++) {
      char c = destination.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (letter || i > start && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.')) {
        continue;
      }
      if (c == '\t' || c == '\n' || c == '\r') {
        skipped = true;
      } else if (c == ':' && i > start) {
        String scheme = destination.substring(start, i).toLowerCase(Locale.ROOT);
        return skipped ? withoutBreaks(scheme) : scheme;
      } else {
        return "";
      }
    }
    return "";
  }

  private static String withoutBreaks(String scheme) {
    return scheme.replace("\t", "").replace("\n", "").replace("\r", "");
  }
}
