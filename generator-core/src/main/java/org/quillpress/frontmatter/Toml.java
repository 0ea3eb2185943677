package org.quillpress.frontmatter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problems;

/**
 * Reads TOML 1.0 as text with positions, as {@link Yaml} does for YAML: no value gets a type here.
 * Our own, because no small library says where each key and value stands. At most 50 levels.
 *
 * @see <a href="https://toml.io/en/v1.0.0">TOML 1.0</a>
 */
final class Toml {
  private static final int DEEPEST = 50;

  /**
   * A key as it stands in the text.
   *
   * @param offset where it begins
   */
  private record Part(String name, int offset) {}

  private final TomlText text;
  private final TomlTable root;

  private Toml(Positions positions, Problems problems) {
    this.text = new TomlText(positions, problems);
    this.root = new TomlTable(positions.at(0), TomlTable.Origin.HEADER);
  }

  /** The document, or empty after the first mistake, which is told. */
  static Optional<Mapping> read(Positions positions, Problems problems) {
    Toml toml = new Toml(positions, problems);
    return toml.document() ? Optional.of(toml.root.mapping()) : Optional.empty();
  }

  private boolean document() {
    TomlTable table = root;
    text.gap();
    while (!text.atEnd()) {
      if (text.peek() == '[') {
        table = header();
        if (table == null) {
          return false;
        }
      } else if (!pair(table, 0)) {
        return false;
      }
      if (!text.endOfLine()) {
        text.fail(text.at(), "there is text behind the value", "begin each key on its own line");
        return false;
      }
      text.gap();
    }
    return true;
  }

  private @Nullable TomlTable header() {
    int from = text.at();
    boolean list = text.take("[[");
    String close = list ? "]]" : "]";
    if (!list) {
      text.take("[");
    }
    List<Part> path = path();
    if (path == null) {
      return null;
    }
    if (!text.take(close)) {
      text.fail(from, "the name that begins with [ has no closing " + close, "type " + close);
      return null;
    }
    TomlTable table = root;
    for (int i = 0; i < path.size() - 1; i++) {
      table = table.through(path.get(i).name(), place(path.get(i)));
      if (table == null) {
        twice(path.get(i));
        return null;
      }
    }
    Part last = path.get(path.size() - 1);
    TomlTable named =
        list ? table.append(last.name(), place(last)) : table.header(last.name(), place(last));
    if (named == null) {
      twice(last);
    }
    return named;
  }

  /** A key, an equals sign and a value. */
  private boolean pair(TomlTable into, int depth) {
    List<Part> path = path();
    if (path == null) {
      return false;
    }
    if (!text.take("=")) {
      text.fail(text.at(), "a key needs = and a value", "type a line such as title = \"Fog\"");
      return false;
    }
    text.spaces();
    Node value = value(depth);
    if (value == null) {
      return false;
    }
    TomlTable table = into;
    for (int i = 0; i < path.size() - 1; i++) {
      table = table.dotted(path.get(i).name(), place(path.get(i)));
      if (table == null) {
        twice(path.get(i));
        return false;
      }
    }
    Part last = path.get(path.size() - 1);
    if (!table.put(last.name(), place(last), value)) {
      twice(last);
      return false;
    }
    return true;
  }

  /** A key with its dots. */
  private @Nullable List<Part> path() {
    List<Part> path = new ArrayList<>();
    do {
      text.spaces();
      int offset = text.at();
      String name = text.key();
      if (name == null) {
        return null;
      }
      if (path.size() == DEEPEST) {
        tooDeep();
        return null;
      }
      path.add(new Part(name, offset));
      text.spaces();
    } while (text.take("."));
    return path;
  }

  private @Nullable Node value(int depth) {
    if (depth > DEEPEST) {
      tooDeep();
      return null;
    }
    Place place = text.positions().atOffset(text.at());
    switch (text.peek()) {
      case '"', '\'':
        String quoted = text.string(true);
        return quoted == null ? null : new Scalar(place, quoted, false);
      case '[':
        return array(place, depth);
      case '{':
        return inline(place, depth);
      default:
        String bare = text.bare();
        return bare == null ? null : new Scalar(place, bare, true);
    }
  }

  private @Nullable Sequence array(Place place, int depth) {
    int from = text.at();
    text.take("[");
    List<Node> items = new ArrayList<>();
    while (true) {
      text.gap();
      if (text.take("]")) {
        return new Sequence(place, items);
      }
      if (text.atEnd()) {
        unclosed(from);
        return null;
      }
      Node item = value(depth + 1);
      if (item == null) {
        return null;
      }
      items.add(item);
      text.gap();
      if (!text.take(",") && text.peek() != ']') {
        unclosed(from);
        return null;
      }
    }
  }

  private @Nullable Mapping inline(Place place, int depth) {
    int from = text.at();
    text.take("{");
    TomlTable table = new TomlTable(place, TomlTable.Origin.HEADER);
    text.gap();
    while (!text.take("}")) {
      if (!pair(table, depth + 1)) {
        return null;
      }
      text.gap();
      if (!text.take(",") && text.peek() != '}') {
        unclosed(from);
        return null;
      }
      text.gap();
    }
    return table.mapping();
  }

  private void unclosed(int from) {
    char open = text.charAt(from);
    char close = open == '[' ? ']' : '}';
    text.fail(
        from,
        "what begins with " + open + " has no closing " + close,
        "type " + close + " behind the last item, and commas between items");
  }

  private void twice(Part part) {
    text.fail(part.offset(), "\"" + part.name() + "\" is there already", "remove one of the two");
  }

  private void tooDeep() {
    text.fail(text.at(), "values lie more than " + DEEPEST + " levels deep", "flatten them");
  }

  private Place place(Part part) {
    return text.positions().atOffset(part.offset());
  }
}
