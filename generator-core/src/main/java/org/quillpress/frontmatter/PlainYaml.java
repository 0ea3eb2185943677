package org.quillpress.frontmatter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Place;

/**
 * Reads plain YAML, which most heads and files are, much faster than a YAML parser: keys and lists
 * below each other, and texts, lists and keys in brackets, each on one line. Leaves everything
 * else, mistakes included, to the parser, and gives exactly what the parser would give.
 */
final class PlainYaml {
  /** In characters; so long a text has no more values than are allowed. */
  private static final int LONGEST = 200_000;

  private static final int DEEPEST = 20;
  private static final int LONGEST_KEY = 100;
  private static final int LONGEST_LINE = 2_000;
  private static final String NOT_FIRST = "-?:,[]{}#&*!|>'\"%@`";

  private final String file;
  private final String text;
  private final int firstLine;
  private final TextLines lines;
  private String line = "";
  private boolean more;
  private int at;

  private PlainYaml(String file, String text, int firstLine) {
    this.file = file;
    this.text = text;
    this.firstLine = firstLine;
    this.lines = new TextLines(text);
  }

  /** The mapping, or null if the text is not that plain. */
  static @Nullable Mapping read(String file, String text, int firstLine) {
    boolean fits = text.length() <= LONGEST && ordinary(text);
    return fits ? new PlainYaml(file, text, firstLine).document() : null;
  }

  /** Whether all characters are ones that the parser takes as they are. */
  private static boolean ordinary(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ascii = c >= ' ' && c < 0x7f || c == '\n' || c == '\r';
      boolean letter = c >= 0xa0 && c < 0xd800 && c != 0x2028 && c != 0x2029;
      boolean wide = c >= 0xff00 && c < 0xfff0;
      if (!ascii && !letter && !wide) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Mapping document() {
    more = nextLine();
    Mapping mapping = more && lines.indent() == 0 ? keys(0, 0) : null;
    return more ? null : mapping;
  }

  /** Keys below each other, of which the first stands in a column of the line. */
  private @Nullable Mapping keys(int column, int depth) {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    Place first = place(column);
    do {
      int length = key(column);
      if (length == 0) {
        return null;
      }
      Place place = entries.isEmpty() ? first : place(column);
      String key = line.substring(column, column + length);
      at = line.indexOf(':', column + length) + 1;
      int colon = at;
      spaces();
      Node value = atEnd() ? below(place(colon), column, depth) : alone(depth);
      if (value == null || entries.put(key, new Mapping.Entry(place, value)) != null) {
        return null;
      }
    } while (more && lines.indent() == column);
    return new Mapping(first, entries);
  }

  /** What stands below a key: nothing, a list, which may be as far out as the key, or keys. */
  private @Nullable Node below(Place empty, int column, int depth) {
    more = nextLine();
    int indent = more ? lines.indent() : -1;
    if (more && item() && indent >= column) {
      return depth < DEEPEST ? items(indent, depth + 1) : null;
    }
    if (indent > column) {
      return depth < DEEPEST ? keys(indent, depth + 1) : null;
    }
    return new Scalar(empty, "", true);
  }

  private @Nullable Sequence items(int indent, int depth) {
    Place place = place(indent);
    List<Node> items = new ArrayList<>();
    do {
      at = indent + 1;
      spaces();
      Node item = atEnd() ? null : key(at) > 0 ? keys(at, depth) : alone(depth);
      if (item == null) {
        return null;
      }
      items.add(item);
    } while (more && item() && lines.indent() == indent);
    return new Sequence(place, items);
  }

  /** What has the rest of a line for itself; goes on to the next one. */
  private @Nullable Node alone(int depth) {
    Node value = value(true, depth);
    boolean ends = atEnd();
    more = nextLine();
    return ends ? value : null;
  }

  private @Nullable Node value(boolean whole, int depth) {
    char first = at < line.length() ? line.charAt(at) : ',';
    if (first != '[' && first != '{') {
      return scalar(whole);
    }
    return depth >= DEEPEST ? null : first == '[' ? flowItems(depth + 1) : flowKeys(depth + 1);
  }

  /** A list in brackets. */
  private @Nullable Sequence flowItems(int depth) {
    Place place = place(at);
    List<Node> items = new ArrayList<>();
    pass();
    boolean open = !isAt(']');
    while (open) {
      Node item = value(false, depth);
      if (item == null || !isAt(',') && !isAt(']')) {
        return null;
      }
      items.add(item);
      open = isAt(',');
      if (open) {
        pass();
      }
    }
    pass();
    return new Sequence(place, items);
  }

  /** Keys in braces. */
  private @Nullable Mapping flowKeys(int depth) {
    Place place = place(at);
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    pass();
    boolean open = !isAt('}');
    while (open) {
      int start = at;
      int length = key(start);
      if (length == 0) {
        return null;
      }
      at = line.indexOf(':', start + length) + 1;
      spaces();
      Node value = value(false, depth);
      String key = line.substring(start, start + length);
      if (value == null
          || !isAt(',') && !isAt('}')
          || entries.put(key, new Mapping.Entry(place(start), value)) != null) {
        return null;
      }
      open = isAt(',');
      if (open) {
        pass();
      }
    }
    pass();
    return new Mapping(place, entries);
  }

  /** Passes a sign and the spaces behind it. */
  private void pass() {
    at++;
    spaces();
  }

  private boolean isAt(char c) {
    return at < line.length() && line.charAt(at) == c;
  }

  /** A text, to the end of its line or ({@code !whole}) up to a comma or closing bracket. */
  private @Nullable Scalar scalar(boolean whole) {
    char first = at < line.length() ? line.charAt(at) : ',';
    if (first == '"' || first == '\'') {
      return quoted(first);
    }
    if (NOT_FIRST.indexOf(first) >= 0) {
      return null;
    }
    int start = at;
    int end = at;
    for (; at < line.length(); at++) {
      char c = line.charAt(at);
      if (!whole && (c == ',' || c == ']' || c == '}')) {
        break;
      }
      boolean last = at + 1 == line.length() || line.charAt(at + 1) == ' ';
      if (c == '#' || c == ':' && (last || !whole) || !whole && "[{}?".indexOf(c) >= 0) {
        return null;
      }
      end = c == ' ' ? end : at + 1;
    }
    return new Scalar(place(start), line.substring(start, end), true);
  }

  private @Nullable Scalar quoted(char quote) {
    int start = at + 1;
    int end = line.indexOf(quote, start);
    if (end < 0 || quote == '"' && line.lastIndexOf('\\', end) >= start) {
      return null;
    }
    Scalar scalar = new Scalar(place(at), line.substring(start, end), false);
    at = end + 1;
    spaces();
    return scalar;
  }

  /** Goes to the next line that is neither blank nor a comment. */
  private boolean nextLine() {
    while (lines.next()) {
      if (!lines.blank() && text.charAt(lines.start() + lines.indent()) != '#') {
        line = text.substring(lines.start(), lines.end());
        return true;
      }
    }
    return false;
  }

  private boolean item() {
    int indent = lines.indent();
    return line.startsWith("- ", indent);
  }

  /** Length of the key that begins in a column, or 0. */
  private int key(int column) {
    int i = column;
    while (i < line.length() && keyLetter(line.charAt(i))) {
      i++;
    }
    int colon = i;
    while (colon < line.length() && line.charAt(colon) == ' ') {
      colon++;
    }
    boolean followed =
        colon < line.length()
            && line.charAt(colon) == ':'
            && (colon + 1 == line.length() || line.charAt(colon + 1) == ' ');
    boolean fits = i > column && colon - column < LONGEST_KEY && line.charAt(column) != '-';
    return followed && fits ? i - column : 0;
  }

  private static boolean keyLetter(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '-';
  }

  private void spaces() {
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
  }

  private boolean atEnd() {
    return at >= line.length();
  }

  private Place place(int column) {
    String shown = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
    return new Place(file, firstLine + lines.number() - 1, column + 1, shown);
  }
}
