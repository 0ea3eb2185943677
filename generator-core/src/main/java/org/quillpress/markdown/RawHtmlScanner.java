package org.quillpress.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.MadeBy;

/**
 * Writes the author's own HTML as it is, but for the addresses in it, which become slots. Reads
 * tags as browsers do; what is not a complete tag, and all inside comments, scripts and styles, is
 * left alone.
 */
final class RawHtmlScanner {
  private static final Set<String> WITHOUT_END =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
          "source", "track", "wbr");

  /** What stands in lines of text and yet ends a word. */
  private static final Set<String> PHRASES =
      Set.of(
          "audio", "br", "button", "data", "img", "input", "label", "picture", "ruby", "select",
          "svg", "time", "video");

  private final HtmlOut out;
  private final Source source;
  private final List<String> anchors;
  private final WordCount words;
  private final Trace trace;
  private final boolean ids;
  private final Deque<String> open = new ArrayDeque<>();
  private boolean closesTooMuch;
  private boolean isMade;
  private @Nullable Node lineNode;
  private int line;
  private int lineStart;
  private int lineEnd;

  /** For HTML that is made of a tag in a text: what is wrong with it is told there. */
  static RawHtmlScanner made(
      HtmlOut out, Source source, List<String> anchors, WordCount words, Trace trace, boolean ids) {
    RawHtmlScanner scanner = new RawHtmlScanner(out, source, anchors, words, trace, ids);
    scanner.isMade = true;
    return scanner;
  }

  /** Whether HTML begins with text or an element that stands in lines of text. */
  static boolean isInline(String html) {
    if (html.charAt(0) != '<' || !isTag(html, 0)) {
      return !html.startsWith("<!");
    }
    String name = name(html, 0);
    return inline(name) || PHRASES.contains(name);
  }

  /**
   * @param anchors receives the ids and names
   * @param ids whether ids are written: a teaser stands on pages with others
   */
  RawHtmlScanner(
      HtmlOut out, Source source, List<String> anchors, WordCount words, Trace trace, boolean ids) {
    this.trace = trace;
    this.out = out;
    this.source = source;
    this.anchors = anchors;
    this.words = words;
    this.ids = ids;
  }

  /** Whether each tag so far was closed, so that what follows is not inside. */
  boolean balanced() {
    return open.isEmpty() && !closesTooMuch;
  }

  /** Writes a part of a node's HTML. */
  void write(Node node, String html, int from, int to) {
    int done = from;
    int at = from;
    while (at < to) {
      int tag = html.indexOf('<', at);
      if (tag < 0 || tag >= to) {
        words.add(html, at, to);
        break;
      }
      words.add(html, at, tag);
      int end = end(html, tag);
      if (end < 0 || end > to) {
        break;
      }
      if (isTag(html, tag)) {
        String name = name(html, tag);
        if (!inline(name)) {
          words.gap();
        }
        if (ids && name.equals("img") && !isDescribed(html, tag, end)) {
          source.warn(
              "image-alt",
              spot(node, html, tag),
              "this picture has no description",
              "type alt=\"a lighthouse in fog\", or alt=\"\" if it only decorates");
        }
        done = traced(node, html, tag, name, done);
        done = attributes(node, html, tag, end, name, done);
        balance(html, tag, end, name);
        boolean opens = html.charAt(tag + 1) != '/';
        if (opens && (name.equals("script") || name.equals("style"))) {
          int close = closing(html, name, end);
          end = close < 0 || close > to ? to : close;
        }
      }
      at = end;
    }
    out.raw(html, done, to);
  }

  /** Copies up to the name of a start tag that has no note yet, and notes what made it. */
  private int traced(Node node, String html, int tag, String name, int done) {
    int end = tag + 1 + name.length();
    boolean wanted =
        trace.isWanted()
            && html.charAt(tag + 1) != '/'
            && (space(html.charAt(end)) || "/>".indexOf(html.charAt(end)) >= 0)
            && !html.startsWith(MadeBy.NAME, end + 1);
    if (!wanted) {
      return done;
    }
    out.raw(html, done, end);
    trace.write(spot(node, html, tag).line());
    return end;
  }

  /** Past the end of the tag or comment that begins there, or -1. */
  static int end(String html, int tag) {
    if (!html.startsWith("<!--", tag)) {
      return tagEnd(html, tag);
    }
    int close = html.indexOf("-->", tag + 2);
    return close < 0 ? -1 : close + 3;
  }

  /** Past the {@code >} that ends a tag, or -1. */
  private static int tagEnd(String html, int tag) {
    if (!isTag(html, tag) && !html.startsWith("</", tag)) {
      return tag + 1;
    }
    char quote = 0;
    for (int i = tag + 1; i < html.length(); i++) {
      char c = html.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return i + 1;
      } else if ((c == '"' || c == '\'') && valueBegins(html, i)) {
        quote = c;
      }
    }
    return -1;
  }

  private static boolean valueBegins(String html, int quote) {
    int i = quote - 1;
    while (space(html.charAt(i))) {
      i--;
    }
    return html.charAt(i) == '=';
  }

  /** Whether a tag of an element begins there, rather than a comment or text. */
  static boolean isTag(String html, int tag) {
    int at = tag + 1;
    if (at < html.length() && html.charAt(at) == '/') {
      at++;
    }
    return at < html.length() && letter(html.charAt(at));
  }

  /** The name of the element whose tag begins there, in small letters. */
  static String name(String html, int tag) {
    int from = html.charAt(tag + 1) == '/' ? tag + 2 : tag + 1;
    int to = from;
    while (to < html.length() && !space(html.charAt(to)) && "/>".indexOf(html.charAt(to)) < 0) {
      to++;
    }
    return html.substring(from, Math.min(to, from + 64)).toLowerCase(Locale.ROOT);
  }

  private static int closing(String html, String name, int from) {
    for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
      if (html.regionMatches(true, at + 2, name, 0, name.length())) {
        return at;
      }
    }
    return -1;
  }

  private void balance(String html, int tag, int end, String name) {
    if (WITHOUT_END.contains(name) || html.charAt(end - 2) == '/') {
      return;
    }
    if (html.charAt(tag + 1) != '/') {
      open.push(name);
    } else if (name.equals(open.peek())) {
      open.pop();
    } else {
      closesTooMuch = true;
    }
  }

  /** Copies up to the last attribute that it changed and gives the index up to which it copied. */
  private int attributes(Node node, String html, int tag, int end, String name, int copied) {
    int done = copied;
    int at = tag + 1 + name.length();
    int last = end - 1;
    while (at < last) {
      char c = html.charAt(at);
      if (space(c) || c == '/') {
        at++;
        continue;
      }
      int nameStart = at++;
      while (at < last && !space(html.charAt(at)) && "/=".indexOf(html.charAt(at)) < 0) {
        at++;
      }
      int nameEnd = at;
      at = skipSpace(html, at, last);
      if (at >= last || html.charAt(at) != '=') {
        continue;
      }
      at = skipSpace(html, at + 1, last);
      int valueStart = at;
      int valueEnd;
      if (at < last && (html.charAt(at) == '"' || html.charAt(at) == '\'')) {
        int close = html.indexOf(html.charAt(at), at + 1);
        valueStart = at + 1;
        valueEnd = close < 0 || close > last ? last : close;
        at = Math.min(last, valueEnd + 1);
      } else {
        while (at < last && !space(html.charAt(at))) {
          at++;
        }
        valueEnd = at;
      }
      String attribute = html.substring(nameStart, Math.min(nameEnd, nameStart + 16));
      done =
          attribute(
              node,
              html,
              name,
              attribute.toLowerCase(Locale.ROOT),
              done,
              new int[] {nameStart, nameEnd, valueStart, valueEnd, at});
    }
    return done;
  }

  private int attribute(
      Node node, String html, String tag, String attribute, int done, int[] place) {
    switch (attribute) {
      case "id", "name" -> {
        boolean anchor = attribute.equals("id") || tag.equals("a");
        if (anchor && place[3] > place[2]) {
          anchors.add(Entities.decode(html.substring(place[2], place[3])));
          if (!ids) {
            int before = place[0];
            while (space(html.charAt(before - 1))) {
              before--;
            }
            out.raw(html, done, before);
            return place[4];
          }
        }
        return done;
      }
      case "href", "xlink:href", "src", "poster", "action", "formaction", "cite", "data" -> {
        String target = Entities.decode(html.substring(place[2], place[3]).strip());
        Slot.Kind kind = kind(tag, attribute);
        boolean own = kind != Slot.Kind.LINK && (target.isEmpty() || target.charAt(0) == '#');
        if (own
            || !source.external().internal(target)
            || tag.equals("base")
            || attribute.equals("data") && !tag.equals("object")) {
          return done;
        }
        out.raw(html, done, place[1]).raw("=\"");
        slot(node, html, place[2], kind, target);
        out.raw('"');
        return place[4];
      }
      case "style" -> {
        if (!StyleUrls.any(html, place[2], place[3])) {
          return done;
        }
        out.raw(html, done, place[1]).raw("=\"");
        new StyleUrls(
                out,
                source.external(),
                (target, at) -> slot(node, html, at, Slot.Kind.MEDIA, target))
            .write(html, place[2], place[3]);
        out.raw('"');
        return place[4];
      }
      case "srcset", "imagesrcset" -> {
        out.raw(html, done, place[1]).raw("=\"");
        candidates(node, html, place[2], place[3]);
        out.raw('"');
        return place[4];
      }
      default -> {
        return done;
      }
    }
  }

  private static Slot.Kind kind(String tag, String attribute) {
    return switch (tag) {
      case "a", "area" -> Slot.Kind.LINK;
      case "img", "image", "input" ->
          attribute.equals("formaction") ? Slot.Kind.FILE : Slot.Kind.MEDIA;
      default -> attribute.equals("poster") ? Slot.Kind.MEDIA : Slot.Kind.FILE;
    };
  }

  /** Each candidate is an address without spaces, and a size or nothing, up to a comma. */
  private void candidates(Node node, String html, int from, int to) {
    int at = from;
    boolean first = true;
    while (true) {
      while (at < to && (space(html.charAt(at)) || html.charAt(at) == ',')) {
        at++;
      }
      if (at >= to) {
        return;
      }
      int start = at;
      while (at < to && !space(html.charAt(at))) {
        at++;
      }
      int end = at;
      while (end > start && html.charAt(end - 1) == ',') {
        end--;
      }
      int size = at;
      while (end == at && size < to && html.charAt(size) != ',') {
        size++;
      }
      out.raw(first ? "" : ", ");
      first = false;
      String target = Entities.decode(html.substring(start, end));
      if (source.external().internal(target)) {
        slot(node, html, start, Slot.Kind.MEDIA, target);
      } else {
        out.text(target);
      }
      out.text(html.substring(at, size).stripTrailing());
      at = size;
    }
  }

  private void slot(Node node, String html, int at, Slot.Kind kind, String target) {
    DestinationPlaces.Spot spot = isMade ? source.within(node, target) : spot(node, html, at);
    out.slot(kind, target, spot.line(), spot.column());
  }

  /** Where an index of a node's HTML stands in the file. Ask in their order. */
  private DestinationPlaces.Spot spot(Node node, String html, int at) {
    if (isMade) {
      return source.within(node, "");
    }
    if (lineNode != node) {
      lineNode = node;
      line = 0;
      lineStart = 0;
      lineEnd = lineEnd(html, 0);
    }
    while (lineEnd < at) {
      line++;
      lineStart = lineEnd + 1;
      lineEnd = lineEnd(html, lineStart);
    }
    return new DestinationPlaces.Spot(
        source.line(node, line), source.column(node, line, at - lineStart));
  }

  private static int lineEnd(String html, int from) {
    int end = html.indexOf('\n', from);
    return end < 0 ? html.length() : end;
  }

  /** Whether a picture has a description, if only an empty one, or is nothing to a reader. */
  private static boolean isDescribed(String html, int tag, int end) {
    return has("alt", html, tag, end)
        || has("role", html, tag, end)
        || has("aria-hidden", html, tag, end)
        || has("aria-label", html, tag, end)
        || has("aria-labelledby", html, tag, end);
  }

  private static boolean has(String attribute, String html, int tag, int end) {
    for (int at = tag + 1; at + attribute.length() < end; at++) {
      if (space(html.charAt(at - 1))
          && html.regionMatches(true, at, attribute, 0, attribute.length())) {
        char next = html.charAt(at + attribute.length());
        if (next == '=' || next == '>' || next == '/' || space(next)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean inline(String name) {
    return switch (name) {
      case "a",
          "abbr",
          "b",
          "bdi",
          "bdo",
          "cite",
          "code",
          "del",
          "dfn",
          "em",
          "i",
          "ins",
          "kbd",
          "mark",
          "q",
          "s",
          "small",
          "span",
          "strong",
          "sub",
          "sup",
          "u",
          "var",
          "wbr" ->
          true;
      default -> false;
    };
  }

  private static int skipSpace(String html, int from, int to) {
    int at = from;
    while (at < to && space(html.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }
}
