package org.quillpress.html;

import java.util.BitSet;

/** Takes the colours, numbers and marks out of code that was written with them. */
public final class PlainCode {
  private static final String[] OPENING = {
    "<span class=\"hl-", "<span class=\"line\"", "<mark class=\"line\""
  };

  private PlainCode() {}

  /** The HTML, its code as the author typed it and nothing more. */
  public static String of(String html) {
    int first = html.indexOf("<pre");
    if (first < 0 || !coloured(html, first)) {
      return html;
    }
    StringBuilder out = new StringBuilder(html.length());
    int at = 0;
    while (first >= 0) {
      int end = html.indexOf("</pre", first);
      end = end < 0 ? html.length() : end;
      out.append(html, at, first);
      plain(html, first, end, out);
      at = end;
      first = html.indexOf("<pre", end);
    }
    return out.append(html, at, html.length()).toString();
  }

  /** Whether there is anything to take out of any code. */
  private static boolean coloured(String html, int first) {
    for (int at = first; at >= 0; ) {
      int end = html.indexOf("</pre", at);
      String code = html.substring(at, end < 0 ? html.length() : end);
      for (String opening : OPENING) {
        if (code.contains(opening)) {
          return true;
        }
      }
      at = end < 0 ? -1 : html.indexOf("<pre", end);
    }
    return false;
  }

  /** Elements of the author's own, which may lie within, stay. */
  private static void plain(String html, int from, int to, StringBuilder out) {
    BitSet ours = new BitSet();
    int depth = 0;
    int at = from;
    while (at < to) {
      int tag = html.indexOf('<', at);
      int end = tag < 0 ? -1 : html.indexOf('>', tag);
      if (tag < 0 || tag >= to || end < 0) {
        break;
      }
      out.append(html, at, tag);
      boolean left = false;
      if (html.startsWith("<span", tag) || html.startsWith("<mark", tag)) {
        left = ours(html, tag);
        ours.set(depth++, left);
      } else if (depth > 0 && (html.startsWith("</span", tag) || html.startsWith("</mark", tag))) {
        left = ours.get(--depth);
      }
      at = end + 1;
      out.append(html, left ? at : tag, at);
    }
    out.append(html, at, Math.max(at, to));
  }

  private static boolean ours(String html, int tag) {
    for (String opening : OPENING) {
      if (html.startsWith(opening, tag)) {
        return true;
      }
    }
    return false;
  }
}
