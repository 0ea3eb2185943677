package org.quillpress.markdown;

/** Counts what a reader opens in the author's own HTML: nothing within is told before. */
final class RawDetails {
  private static final String NAME = "details";

  private RawDetails() {}

  /** How many are opened in a piece of HTML and not closed there; negative if it closes others. */
  static int opened(String html) {
    int open = 0;
    int end = 0;
    for (int at = html.indexOf('<'); at >= 0 && end >= 0; at = html.indexOf('<', end)) {
      if (RawHtmlScanner.isTag(html, at) && RawHtmlScanner.name(html, at).equals(NAME)) {
        open += html.charAt(at + 1) == '/' ? -1 : 1;
      }
      end = RawHtmlScanner.end(html, at);
    }
    return open;
  }
}
