package org.quillpress.frontmatter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Place;

/**
 * Reads the plainest YAML, which most heads are, much faster than a YAML parser: keys in the first
 * column with texts and lists of texts, each on one line. Leaves everything else, mistakes
 * included, to the parser, and gives exactly what the parser would give.
 */
final class PlainYaml {
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
    return ordinary(text) ? new PlainYaml(file, text, firstLine).mapping() : null;
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

  private @Nullable Mapping mapping() {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    Place first = null;
    more = nextLine();
    while (more) {
      int length = key();
      if (length == 0) {
        return null;
      }
      Place place = place(0);
      first = first == null ? place : first;
      String key = line.substring(0, length);
      at = line.indexOf(':', length) + 1;
      int colon = at;
      spaces();
      Node value;
      if (atEnd()) {
        Place empty = place(colon);
        more = nextLine();
        value = more && item() ? list() : new Scalar(empty, "", true);
      } else {
        value = line.charAt(at) == '[' ? flow() : scalar(true);
        more = nextLine();
      }
      if (value == null || entries.put(key, new Mapping.Entry(place, value)) != null) {
        return null;
      }
    }
    return first == null ? null : new Mapping(first, entries);
  }

  private @Nullable Sequence list() {
    int indent = lines.indent();
    Place place = place(indent);
    List<Node> items = new ArrayList<>();
    do {
      at = indent + 1;
      spaces();
      Scalar item = atEnd() ? null : scalar(true);
      if (item == null) {
        return null;
      }
      items.add(item);
      more = nextLine();
    } while (more && item() && lines.indent() == indent);
    return new Sequence(place, items);
  }

  /** A list in brackets. */
  private @Nullable Sequence flow() {
    Place place = place(at);
    List<Node> items = new ArrayList<>();
    at++;
    spaces();
    if (at < line.length() && line.charAt(at) == ']') {
      at++;
      spaces();
      return atEnd() ? new Sequence(place, items) : null;
    }
    while (at < line.length()) {
      Scalar item = scalar(false);
      if (item == null || at >= line.length()) {
        return null;
      }
      items.add(item);
      char c = line.charAt(at++);
      spaces();
      if (c == ']') {
        return atEnd() ? new Sequence(place, items) : null;
      }
      if (c != ',') {
        return null;
      }
    }
    return null;
  }

  /** A text, to the end of its line or ({@code !whole}) up to a comma or bracket. */
  private @Nullable Scalar scalar(boolean whole) {
    char first = at < line.length() ? line.charAt(at) : ',';
    if (first == '"' || first == '\'') {
      return quoted(first, whole);
    }
    if (NOT_FIRST.indexOf(first) >= 0) {
      return null;
    }
    int start = at;
    int end = at;
    for (; at < line.length(); at++) {
      char c = line.charAt(at);
      if (!whole && (c == ',' || c == ']')) {
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

  private @Nullable Scalar quoted(char quote, boolean whole) {
    int start = at + 1;
    int end = line.indexOf(quote, start);
    if (end < 0 || quote == '"' && line.lastIndexOf('\\', end) >= start) {
      return null;
    }
    Scalar scalar = new Scalar(place(at), line.substring(start, end), false);
    at = end + 1;
    spaces();
    return !whole || atEnd() ? scalar : null;
  }

  /** Goes to the next line that is neither blank nor a comment. */
  private boolean nextLine() {
    while (lines.next()) {
      if (!lines.blank() && lines.first() != '#') {
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

  private int key() {
    int i = 0;
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
    boolean fits = i > 0 && colon < LONGEST_KEY && line.charAt(0) != '-';
    return followed && fits ? i : 0;
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
