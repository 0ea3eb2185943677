package org.quillpress.markdown;

/**
 * The mark that ends the teaser: {@code <!--more-->}, {@code <!-- truncate -->} or {@code <!--
 * excerpt -->}.
 */
final class MoreMark {
  private static final String OPEN = "<!--";
  private static final String CLOSE = "-->";

  private MoreMark() {}

  /** Where it begins in a piece of raw HTML, or -1. */
  static int start(String html) {
    for (int at = html.indexOf(OPEN); at >= 0; ) {
      int close = html.indexOf(CLOSE, at + OPEN.length());
      if (close < 0) {
        return -1;
      }
      if (close - at < 40 && named(html.substring(at + OPEN.length(), close).strip())) {
        return at;
      }
      at = html.indexOf(OPEN, close);
    }
    return -1;
  }

  /** Where it ends if it begins at {@code start}. */
  static int end(String html, int start) {
    return html.indexOf(CLOSE, start) + CLOSE.length();
  }

  private static boolean named(String words) {
    return words.equalsIgnoreCase("more")
        || words.equalsIgnoreCase("truncate")
        || words.equalsIgnoreCase("excerpt");
  }
}
