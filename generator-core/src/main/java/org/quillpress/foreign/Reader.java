package org.quillpress.foreign;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tags of a text outside of code, and changes at once what needs no knowledge of others:
 * texts that are marked as no tags, places of Pelican's files, comments.
 */
final class Reader {
  /** Names of places of Pelican's. */
  private static final List<String> PLACES =
      List.of("filename", "static", "attach", "author", "category", "tag", "index");

  private final String text;
  private final Edits edits;
  private final Known known;
  private final TagScanner scanner;
  private final CodeRegions code;

  /** What is looked for in vain, so that no text makes it look again and again. */
  private final Set<String> endless = new HashSet<>();

  Reader(String text, Edits edits, Known known) {
    this.known = known;
    this.text = text;
    this.edits = edits;
    this.scanner = new TagScanner(text);
    this.code = CodeRegions.of(text);
  }

  /** Whether a text may hold anything for which it must be read: seldom in a story. */
  static boolean isNeeded(String text) {
    for (int i = text.indexOf('{'); i >= 0; i = text.indexOf('{', i + 1)) {
      char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      if (next == '%' || next == '{' || next == '/' || text.startsWith("::", i + 1)) {
        return true;
      }
      if (next >= 'a' && next <= 't' && place(text, i) > 0) {
        return true;
      }
    }
    return false;
  }

  void read(List<Tag> tags) {
    for (int at = next(0); at < text.length(); ) {
      int end = code.end(at);
      if (end >= 0) {
        inCode(at, end);
        at = next(end);
        continue;
      }
      Tag tag = isEscaped(at) || text.startsWith("/*", at + 2) ? null : scanner.at(at);
      if (tag == null) {
        at = next(other(at));
      } else if (isRaw(tag)) {
        at = next(raw(tag));
      } else if (tag.form() == Tag.Form.SHORTCODE && tag.name().isEmpty()) {
        at = next(known.readsShortcodes() ? tag.end() : unescape(tag));
      } else if (tag.form() == Tag.Form.SHORTCODE && known.hasShortcode(tag.name())) {
        at = next(tag.end());
      } else {
        tags.add(tag);
        at = next(tag.end());
      }
    }
  }

  private int next(int from) {
    int at = text.indexOf('{', from);
    return at < 0 ? text.length() : at;
  }

  private boolean isEscaped(int at) {
    return at > 0 && text.charAt(at - 1) == '\\' && (at < 2 || text.charAt(at - 2) != '\\');
  }

  private static boolean isRaw(Tag tag) {
    return tag.form() == Tag.Form.BLOCK
        && !tag.closing()
        && (tag.name().equals("raw") || tag.name().equals("verbatim"));
  }

  /** Takes the marks off a text that is no tag; returns where to go on. */
  private int raw(Tag begin) {
    return raw(begin, endless.contains(begin.name()) ? null : rawEnd(begin, text.length()));
  }

  private int raw(Tag begin, @Nullable Tag end) {
    edits.remove(begin.start(), begin.end());
    if (end == null) {
      endless.add(begin.name());
      return begin.end();
    }
    edits.remove(end.start(), end.end());
    return end.end();
  }

  private @Nullable Tag rawEnd(Tag begin, int limit) {
    for (int i = text.indexOf("{%", begin.end());
        i >= 0 && i < limit;
        i = text.indexOf("{%", i + 2)) {
      Tag tag = scanner.at(i);
      if (tag != null && tag.closing() && tag.name().equals(begin.name()) && tag.end() <= limit) {
        return tag;
      }
    }
    return null;
  }

  /** In code only what marks a text as no tag is taken off. */
  private void inCode(int from, int to) {
    boolean marked = true;
    for (int i = from; i < to; ) {
      Tag tag = scanner.at(i);
      int behind = i + 1;
      if (tag != null && tag.end() <= to) {
        Tag end = isRaw(tag) && marked ? rawEnd(tag, to) : null;
        marked &= end != null || !isRaw(tag);
        if (end != null) {
          behind = raw(tag, end);
        } else if (tag.form() == Tag.Form.SHORTCODE && tag.name().isEmpty()) {
          behind = unescape(tag);
        }
      }
      i = next(behind);
    }
  }

  /** Of a tag between the marks of a comment stays the tag that it shows. */
  private int unescape(Tag tag) {
    int open = text.indexOf("/*", tag.start());
    int close = text.lastIndexOf("*/", tag.end());
    edits.remove(open, open + 2);
    edits.remove(close, close + 2);
    return tag.end();
  }

  /** Length of the name of a place of Pelican's, or 0. */
  private static int place(String text, int at) {
    for (String name : PLACES) {
      if (text.startsWith(name, at + 1) && text.startsWith("}", at + 1 + name.length())) {
        return name.length();
      }
    }
    return 0;
  }

  /** What begins with a brace and is no tag; returns where to go on. */
  private int other(int at) {
    if (text.startsWith("{/*", at)) {
      int end = find("*/}", at);
      if (end >= 0) {
        boolean more = text.substring(at + 3, end).strip().equals("truncate");
        edits.replace(at, end + 3, more ? "<!-- truncate -->" : "");
        return end + 3;
      }
    }
    if (text.startsWith("{{/*", at) || text.startsWith("{%/*", at)) {
      int end = find(text.charAt(at + 1) == '%' ? "*/%}" : "*/}}", at);
      if (end >= 0) {
        edits.remove(at + 2, at + 4);
        edits.remove(end, end + 2);
        return end + 4;
      }
    }
    if (text.startsWith("{::", at)) {
      return kramdown(at);
    }
    int length = place(text, at);
    Targets.Context context = length > 0 ? Targets.context(text, at) : Targets.Context.TEXT;
    return context.isLink() ? placed(at, length, context) : at + 1;
  }

  private int placed(int at, int length, Targets.Context context) {
    String name = text.substring(at + 1, at + 1 + length);
    int from = at + length + 2;
    int end = Targets.end(text, from, context);
    String path = text.substring(from, end);
    String target =
        switch (name) {
          case "filename" -> path.startsWith("/") ? "@" + path : path;
          case "static", "attach" -> path;
          case "author" -> term("/authors/", path);
          case "category" -> term("/categories/", path);
          case "tag" -> term("/tags/", path);
          default -> "/";
        };
    edits.replace(at, end, target);
    return end;
  }

  private static String term(String folder, String path) {
    return folder + Targets.slug(path.startsWith("/") ? path.substring(1) : path) + "/";
  }

  /** Blocks of kramdown: a comment goes with what it holds, of others only the marks. */
  private int kramdown(int at) {
    int end = find("}", at);
    if (end < 0) {
      return at + 3;
    }
    String inner = text.substring(at + 3, end);
    if (inner.startsWith("comment") && !inner.endsWith("/")) {
      int close = find("{:/", end);
      int behind = close < 0 ? -1 : find("}", close);
      end = behind < 0 ? end : behind;
    }
    edits.remove(at, end + 1);
    return end + 1;
  }

  private int find(String end, int from) {
    int at = endless.contains(end) ? -1 : text.indexOf(end, from);
    if (at < 0) {
      endless.add(end);
    }
    return at;
  }
}
