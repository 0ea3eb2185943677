package org.quillpress.html;

import java.util.Locale;
import org.jsoup.parser.Parser;

/** Finds its way among tags as they are written, by us or by an author. */
final class Tags {
  private Tags() {}

  /** Behind the end of the tag that is open at an index. */
  static int end(String html, int from) {
    char quote = 0;
    for (int i = from; i < html.length(); i++) {
      char c = html.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return i + 1;
      } else if ((c == '"' || c == '\'') && html.charAt(i - 1) == '=') {
        quote = c;
      }
    }
    return html.length();
  }

  /** Behind the end tag of an element, those of the same name within it counted. */
  static int skip(String html, String name, int from) {
    if (html.charAt(from - 1) == '>' && html.charAt(from - 2) == '/' && name.equals("svg")) {
      return from;
    }
    int depth = 1;
    int at = html.indexOf('<', from);
    while (at >= 0) {
      boolean closes = html.startsWith("</", at);
      int begin = at + (closes ? 2 : 1);
      int end = begin + name.length();
      if (html.regionMatches(true, begin, name, 0, name.length())
          && (end >= html.length() || " \t\n\r/>".indexOf(html.charAt(end)) >= 0)) {
        depth += closes ? -1 : 1;
        if (depth == 0) {
          return end(html, Math.min(end, html.length()));
        }
      }
      at = html.indexOf('<', begin);
    }
    return html.length();
  }

  static String lower(String html, int from, int to) {
    return html.substring(from, to).toLowerCase(Locale.ROOT);
  }

  /** Whether a tag has a class, in double quotes as our own tags have it. */
  static boolean hasClass(String html, int from, int to, String name) {
    String value = value(html, from, to, " class=\"");
    int at = value.indexOf(name);
    while (at >= 0) {
      int end = at + name.length();
      if ((at == 0 || value.charAt(at - 1) == ' ')
          && (end == value.length() || value.charAt(end) == ' ')) {
        return true;
      }
      at = value.indexOf(name, end);
    }
    return false;
  }

  static String id(String html, int from, int to) {
    return Parser.unescapeEntities(value(html, from, to, " id=\""), true);
  }

  private static String value(String html, int from, int to, String attribute) {
    String tag = html.substring(from, to);
    int at = tag.indexOf(attribute);
    int begin = at + attribute.length();
    int end = at < 0 ? -1 : tag.indexOf('"', begin);
    return end < 0 ? "" : tag.substring(begin, end);
  }
}
