package org.quillpress.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quillpress.frontmatter.Fields;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Values of settings that need more than a type. */
final class Values {
  private final Fields fields;
  private final Problems problems;

  Values(Fields fields, Problems problems) {
    this.fields = fields;
    this.problems = problems;
  }

  /** A number from 1 on. */
  int positive(String key, int otherwise) {
    int number = fields.number(key).orElse(otherwise);
    if (number < 1) {
      error(
          "key-range",
          key,
          key + " must be at least 1, not " + number,
          "type a number such as " + otherwise);
      return otherwise;
    }
    return number;
  }

  /** One of the values of an enum, as {@code leave-out} for {@code LEAVE_OUT}. */
  <E extends Enum<E>> E choice(String key, E[] values, E otherwise) {
    Optional<String> typed = fields.text(key);
    if (typed.isEmpty()) {
      return otherwise;
    }
    List<String> names = new ArrayList<>();
    for (E value : values) {
      String name = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (name.equalsIgnoreCase(typed.get())) {
        return value;
      }
      names.add(name);
    }
    error(
        "key-value",
        key,
        "\"" + typed.get() + "\" cannot stand behind " + key + ":",
        Nearest.hint(typed.get(), names, "type " + String.join(" or ", names)));
    return otherwise;
  }

  /** Tells an error at the value of a key. */
  void error(String code, String key, String message, String hint) {
    Place place = fields.place(key).orElse(Place.of(SettingsReader.FILE));
    problems.add(Problem.error(code, place, message).withHint(hint));
  }
}
