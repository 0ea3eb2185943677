package org.quillpress.html;

/**
 * Takes out of tags what means something on their own page alone: ids, which would stand twice
 * where a reader shows several texts, classes without a style sheet, places in the order of keys.
 * The language of code stays.
 */
public final class BareTags {
  private static final String LANGUAGE = "language-";

  private final String html;
  private final StringBuilder out;
  private int written;

  private BareTags(String html) {
    this.html = html;
    out = new StringBuilder(html.length());
  }

  /**
   * The HTML with bare tags.
   *
   * @param html well-formed, with attributes in double quotes
   */
  public static String of(String html) {
    BareTags tags = new BareTags(html);
    int at = html.indexOf('<');
    while (at >= 0) {
      at = html.indexOf('<', html.startsWith("<!--", at) ? tags.comment(at) : tags.tag(at + 1));
    }
    return tags.out.append(html, tags.written, html.length()).toString();
  }

  private int comment(int from) {
    int end = html.indexOf("-->", from);
    return end < 0 ? html.length() : end;
  }

  /** Reads a tag from its name on; gives the index of its end. */
  private int tag(int from) {
    int at = from;
    while (at < html.length() && html.charAt(at) != '>') {
      if (html.charAt(at) != ' ') {
        at++;
        continue;
      }
      int name = at + 1;
      at = name;
      while (at < html.length() && " =>".indexOf(html.charAt(at)) < 0) {
        at++;
      }
      if (!html.startsWith("=\"", at)) {
        continue;
      }
      int value = at + 2;
      int end = html.indexOf('"', value);
      if (end < 0) {
        return html.length();
      }
      attribute(name, at, value, end);
      at = end + 1;
    }
    return at;
  }

  private void attribute(int name, int nameEnd, int value, int end) {
    int length = nameEnd - name;
    boolean isClass = length == 5 && html.startsWith("class", name);
    boolean kept = isClass && html.startsWith(LANGUAGE, value);
    boolean bare =
        isClass
            || length == 2 && html.startsWith("id", name)
            || length == 8 && html.startsWith("tabindex", name);
    if (bare && !kept) {
      out.append(html, written, name - 1);
      written = end + 1;
    }
  }
}
