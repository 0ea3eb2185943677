package org.quillpress.markdown;

/** Counts what a reader opens in the author's own HTML: nothing within is told before. */
final class RawDetails {
  private static final String NAME = "details";

  private RawDetails() {}

  /** How many are opened in a piece of HTML and not closed there; negative if it closes others. */
  static int opened(String html) {
    int open = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      boolean end = html.startsWith("/", at + 1);
      int name = end ? at + 2 : at + 1;
      if (html.regionMatches(true, name, NAME, 0, NAME.length())) {
        open += end ? -1 : 1;
      }
    }
    return open;
  }
}
