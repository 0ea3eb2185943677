package org.quillpress.frontmatter;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * Gives the values of a mapping their types, key by key, and remembers which keys nobody asked for.
 * A key may go by several names: the first that has a value counts. Names match exactly, or else
 * without regard to case. A value that cannot be what it should is reported at its place and then
 * treated as absent; so is a key without a value, which is no mistake. Not thread-safe.
 */
public final class Fields {
  private final Mapping mapping;
  private final Problems problems;
  private final Set<String> asked = new HashSet<>();
  private @Nullable Map<String, String> folded;

  /** The fields of a mapping; {@code problems} gets what is wrong with their values. */
  public Fields(Mapping mapping, Problems problems) {
    this.mapping = requireNonNull(mapping, "mapping");
    this.problems = requireNonNull(problems, "problems");
  }

  /** A text; line breaks with the white space around them become one space. */
  public Optional<String> text(String... names) {
    Scalar scalar = scalar("one text", "", names);
    return scalar == null ? Optional.empty() : Optional.of(Texts.oneLine(scalar.text()));
  }

  /** A text with its line breaks. */
  public Optional<Scalar> block(String... names) {
    return Optional.ofNullable(scalar("one text", "", names));
  }

  /** {@code true yes on 1} or {@code false no off 0}, in any case. */
  public Optional<Boolean> flag(String... names) {
    Scalar scalar = scalar("true or false", "type true or false", names);
    if (scalar == null) {
      return Optional.empty();
    }
    switch (scalar.text().strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1":
        return Optional.of(true);
      case "false", "no", "off", "0":
        return Optional.of(false);
      default:
        wrong(scalar, "neither true nor false", "type true or false");
        return Optional.empty();
    }
  }

  /** A whole number of 32 bits. */
  public OptionalInt number(String... names) {
    Scalar scalar = scalar("a number", "type a whole number such as 3", names);
    if (scalar == null) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(scalar.text().strip()));
    } catch (NumberFormatException e) {
      wrong(scalar, "not a whole number", "type a whole number such as 3");
      return OptionalInt.empty();
    }
  }

  /**
   * Several texts: a list, or one text that is split at commas. Of a mapping its key {@code "name"}
   * counts, of a list in the list its items; what is empty is left out.
   */
  public List<Scalar> texts(String... names) {
    Mapping.Entry entry = entry(names);
    if (entry == null) {
      return List.of();
    }
    List<Scalar> found = new ArrayList<>();
    if (entry.value() instanceof Scalar scalar) {
      Texts.split(scalar, found);
    } else {
      addTexts(entry.value(), found);
    }
    return Collections.unmodifiableList(found);
  }

  /** A date, in the given zone if it names none. */
  public Optional<Moment> date(ZoneId zone, String... names) {
    Scalar scalar = scalar("a date", DateMistake.HINT, names);
    if (scalar == null) {
      return Optional.empty();
    }
    Optional<Moment> moment = Dates.parse(scalar.text(), zone);
    if (moment.isEmpty()) {
      problems.add(DateMistake.of(scalar, zone));
    }
    return moment;
  }

  /** A mapping. */
  public Optional<Mapping> map(String... names) {
    Mapping.Entry entry = entry(names);
    if (entry == null) {
      return Optional.empty();
    }
    if (entry.value() instanceof Mapping found) {
      return Optional.of(found);
    }
    type(
        entry.value(),
        "keys with values",
        "type them on the lines below, indented with two spaces, such as \"  name: Ada\"");
    return Optional.empty();
  }

  /** A value of any kind. */
  public Optional<Node> node(String... names) {
    Mapping.Entry entry = entry(names);
    return entry == null ? Optional.empty() : Optional.of(entry.value());
  }

  /** Where the value of a key stands. */
  public Optional<Place> place(String... names) {
    return node(names).map(Node::place);
  }

  /** The keys that nobody asked for, as they were typed, in their order. */
  public Map<String, Mapping.Entry> rest() {
    Map<String, Mapping.Entry> rest = new LinkedHashMap<>(mapping.entries());
    rest.keySet().removeAll(asked);
    return Collections.unmodifiableMap(rest);
  }

  /**
   * Reports each key that nobody asked for as an error.
   *
   * @param known the names among which to look for what was meant
   */
  public void reportUnknown(Collection<String> known) {
    rest()
        .forEach(
            (key, entry) -> {
              String quoted = "\"" + Texts.shown(key) + "\"";
              problems.add(
                  Problem.error("key-unknown", entry.place(), quoted + " is not a known key")
                      .withHint(Nearest.hint(key, known, "known are " + String.join(", ", known))));
            });
  }

  private void addTexts(Node node, List<Scalar> found) {
    if (node instanceof Scalar scalar) {
      Texts.add(scalar, found);
    } else if (node instanceof Sequence sequence) {
      for (Node item : sequence.items()) {
        addTexts(item, found);
      }
    } else if (node instanceof Mapping item) {
      Node name = item.get("name").orElse(null);
      if (name instanceof Scalar scalar) {
        Texts.add(scalar, found);
      } else {
        String rest = rest(node.place());
        boolean more = rest.startsWith("{") && rest.indexOf('}') < rest.length() - 1;
        type(
            node,
            "one text",
            more
                ? "type a text in its place"
                : "type it in quotes: " + InQuotes.of(rest.isEmpty() ? "…" : rest));
      }
    }
  }

  private @Nullable Scalar scalar(String wanted, String hint, String... names) {
    Mapping.Entry entry = entry(names);
    if (entry == null) {
      return null;
    }
    if (entry.value() instanceof Scalar scalar) {
      return scalar;
    }
    boolean list = entry.value() instanceof Sequence;
    String rest = rest(entry.value().place());
    String text =
        list && rest.startsWith("[") && rest.endsWith("]")
            ? "if it is one text, put it in quotes: " + InQuotes.of(rest)
            : "type one text behind the colon of the key";
    type(entry.value(), wanted, hint.isEmpty() ? text : hint);
    return null;
  }

  /** What stands at a place and behind it in its line. */
  private static String rest(Place place) {
    int from = Math.max(0, place.column() - 1);
    return place.lineText().length() < from ? "" : place.lineText().substring(from).strip();
  }

  private void wrong(Scalar scalar, String what, String hint) {
    String quoted = "\"" + Texts.shown(scalar.text()) + "\"";
    problems.add(Problem.error("key-type", scalar.place(), quoted + " is " + what).withHint(hint));
  }

  private void type(Node found, String wanted, String hint) {
    String kind =
        found instanceof Sequence
            ? "a list"
            : found instanceof Mapping ? "a key with a value" : "a text";
    problems.add(
        Problem.error(
                "key-type", found.place(), "here is " + kind + ", but " + wanted + " is expected")
            .withHint(hint));
  }

  private Mapping.@Nullable Entry entry(String... names) {
    Mapping.Entry found = null;
    for (String name : names) {
      String key = key(name);
      Mapping.Entry entry = mapping.entries().get(key);
      if (entry != null) {
        asked.add(key);
        boolean absent = entry.value() instanceof Scalar scalar && scalar.isNull();
        found = found == null && !absent ? entry : found;
      }
    }
    return found;
  }

  /** The key as it was typed. */
  private String key(String name) {
    if (mapping.entries().containsKey(name)) {
      return name;
    }
    Map<String, String> keys = folded;
    if (keys == null) {
      keys = new LinkedHashMap<>();
      for (String key : mapping.entries().keySet()) {
        keys.putIfAbsent(key.toLowerCase(Locale.ROOT), key);
      }
      folded = keys;
    }
    return keys.getOrDefault(name.toLowerCase(Locale.ROOT), name);
  }
}
