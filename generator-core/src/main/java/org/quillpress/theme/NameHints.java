package org.quillpress.theme;

import java.util.Collection;
import java.util.List;
import org.quillpress.problem.Nearest;

/** What to type instead of a name that is not known. */
final class NameHints {
  private static final int MOST_NAMED = 8;

  private NameHints() {}

  /** The nearest name, or some of those that are there. */
  static String near(String typed, Collection<String> known) {
    String near = Nearest.hint(typed, known);
    return near.isEmpty() ? some(known) : near;
  }

  static String some(Collection<String> known) {
    List<String> names = known.stream().sorted().limit(MOST_NAMED).toList();
    String more = known.size() > names.size() ? ", …" : "";
    return names.isEmpty() ? "there are none" : "there are " + String.join(", ", names) + more;
  }

  static String kind(String name, Shape shape) {
    if (shape instanceof Shape.Many) {
      return "it is a list: type {{#" + name + "}}";
    }
    Collection<String> names = Contract.names(shape);
    return names.isEmpty() ? "it is one value: type {{" + name + "}}" : some(names);
  }
}
