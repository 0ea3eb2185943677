package org.quillpress.html;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.parser.Parser;

/** Finds what a fragment of an address can point to in a finished page. */
public final class PageIds {
  private final byte[] html;
  private final Set<String> ids = new LinkedHashSet<>();

  private PageIds(byte[] html) {
    this.html = html;
  }

  /**
   * All values of {@code id}, and of {@code name} on links, in their order.
   *
   * @param html a page in UTF-8
   */
  public static Set<String> of(byte[] html) {
    PageIds page = new PageIds(html);
    page.scan();
    return page.ids;
  }

  private void scan() {
    int at = 0;
    while (at < html.length) {
      if (html[at] != '<') {
        at++;
      } else if (is("<!--", at)) {
        at = past("-->", at + 4);
      } else if (at + 1 < html.length && isLetter(html[at + 1])) {
        boolean script = is("<script", at);
        boolean style = is("<style", at);
        at = tag(at + 1);
        at = script ? past("</script", at) : style ? past("</style", at) : at;
      } else {
        at++;
      }
    }
  }

  /** Reads a tag from its name on; gives the index past it. */
  private int tag(int from) {
    int at = from;
    while (at < html.length && !isSpace(html[at]) && html[at] != '>') {
      at++;
    }
    boolean link = at - from == 1 && (html[from] | 32) == 'a';
    while (at < html.length && html[at] != '>') {
      if (isSpace(html[at]) || html[at] == '/') {
        at++;
        continue;
      }
      int name = at++;
      while (at < html.length && !isSpace(html[at]) && "=>/".indexOf(html[at]) < 0) {
        at++;
      }
      boolean wanted =
          at - name == 2 && is("id", name) || link && at - name == 4 && is("name", name);
      at = space(at);
      if (at < html.length && html[at] == '=') {
        at = value(space(at + 1), wanted);
      }
    }
    return at + 1;
  }

  private int value(int from, boolean wanted) {
    boolean quoted = from < html.length && (html[from] == '"' || html[from] == '\'');
    int start = quoted ? from + 1 : from;
    int end = start;
    while (end < html.length
        && (quoted ? html[end] != html[from] : !isSpace(html[end]) && html[end] != '>')) {
      end++;
    }
    if (wanted && end > start) {
      String id = new String(html, start, end - start, StandardCharsets.UTF_8);
      ids.add(id.indexOf('&') < 0 ? id : Parser.unescapeEntities(id, true));
    }
    return quoted ? end + 1 : end;
  }

  private int space(int from) {
    int at = from;
    while (at < html.length && isSpace(html[at])) {
      at++;
    }
    return at;
  }

  private int past(String end, int from) {
    int at = from;
    while (at < html.length && !is(end, at)) {
      at++;
    }
    return at + end.length();
  }

  /** Whether a text of small letters stands at an index, in any case. */
  private boolean is(String text, int at) {
    if (at + text.length() > html.length) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      byte b = html[at + i];
      if ((b >= 'A' && b <= 'Z' ? b | 32 : b) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(byte b) {
    return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\t' || b == '\r' || b == '\f';
  }
}
