package org.quillpress.markdown;

/** Writes the value of a {@code style} attribute, with the addresses in it as slots. */
final class StyleUrls {
  private static final String[] QUOTES = {"\"", "'", "&quot;", "&#34;", "&apos;", "&#39;"};

  private final HtmlOut out;
  private final ExternalLinks external;
  private final Slots slots;

  /** Writes a slot. */
  interface Slots {
    void slot(String target, int at);
  }

  StyleUrls(HtmlOut out, ExternalLinks external, Slots slots) {
    this.out = out;
    this.external = external;
    this.slots = slots;
  }

  static boolean any(String html, int from, int to) {
    return next(html, from, to) >= 0;
  }

  private static int next(String html, int from, int to) {
    for (int i = from; i + 4 < to; i++) {
      if (html.regionMatches(true, i, "url(", 0, 4)) {
        return i;
      }
    }
    return -1;
  }

  /** The value for double quotes. */
  void write(String html, int from, int to) {
    int done = from;
    for (int at = next(html, from, to); at >= 0; at = next(html, done, to)) {
      int start = at + 4;
      while (start < to && html.charAt(start) == ' ') {
        start++;
      }
      String quote = quote(html, start);
      start += quote.length();
      int end = html.indexOf(quote.isEmpty() ? ")" : quote, start);
      if (end < 0 || end > to) {
        break;
      }
      String target = Entities.decode(html.substring(start, end).strip());
      boolean own = !target.isEmpty() && target.charAt(0) != '#' && external.internal(target);
      if (own) {
        copy(html, done, at);
        out.raw("url(&quot;");
        slots.slot(target, start);
        out.raw("&quot;");
      } else {
        copy(html, done, end + quote.length());
      }
      done = end + quote.length();
    }
    copy(html, done, to);
  }

  private static String quote(String html, int at) {
    for (String quote : QUOTES) {
      if (html.startsWith(quote, at)) {
        return quote;
      }
    }
    return "";
  }

  private void copy(String html, int from, int to) {
    out.raw(html.substring(from, to).replace("\"", "&quot;"));
  }
}
