package org.quillpress.content;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.quillpress.frontmatter.Dates;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.frontmatter.Sequence;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * What must hold for one key of front matter.
 *
 * @param isTerms whether the key names terms of a taxonomy
 * @param values that it can have, or none for any
 * @param of name of the taxonomy that must know each value, or empty
 * @param place where it is asked for
 */
record SchemaField(
    String key,
    boolean isTerms,
    boolean required,
    Type type,
    List<String> values,
    String of,
    Place place) {
  /** What a value must be. */
  enum Type {
    ANY("a value", "x"),
    TEXT("a text", "some words"),
    NUMBER("a number", "3"),
    DATE("a date", "2026-02-07"),
    FLAG("true or false", "true"),
    LIST("a list", "[one, two]"),
    PICTURE("a picture", "/pictures/fog.jpg");

    private final String words;
    private final String example;

    Type(String words, String example) {
      this.words = words;
      this.example = example;
    }

    String words() {
      return words;
    }

    /** Whether a value is of this type. */
    boolean has(Node value) {
      String text = value instanceof Scalar scalar ? scalar.text().strip() : "";
      return switch (this) {
        case ANY -> true;
        case TEXT -> value instanceof Scalar;
        case NUMBER -> value instanceof Scalar && isNumber(text);
        case DATE -> value instanceof Scalar && Dates.parse(text, ZoneOffset.UTC).isPresent();
        case FLAG -> value instanceof Scalar && FLAGS.contains(text.toLowerCase(Locale.ROOT));
        case LIST -> value instanceof Sequence || text.indexOf(',') > 0;
        case PICTURE ->
            value instanceof Scalar || value instanceof Mapping map && map.get("src").isPresent();
      };
    }
  }

  private static final Set<String> FLAGS =
      Set.of("true", "yes", "on", "1", "false", "no", "off", "0");

  /** Copies its list. */
  SchemaField {
    values = List.copyOf(values);
  }

  /** A line that would do. */
  String example() {
    if (values.isEmpty()) {
      String shown = type != Type.ANY ? type.example : of.isEmpty() ? "…" : "a name of " + of;
      return key + ": " + shown;
    }
    return key + ": " + values.get(0);
  }

  void check(Node value, Problems problems) {
    if (!type.has(value) && !(isTerms && type == Type.LIST)) {
      String typed = value instanceof Scalar scalar ? "\"" + scalar.text() + "\"" : "this";
      problems.add(
          Problem.error(
                  "schema-type", value.place(), typed + " is not " + type.words + " for " + key)
              .withHint("type " + example() + ", as " + place + " asks for"));
      return;
    }
    if (!values.isEmpty()) {
      scalars(value).forEach(one -> allowed(one, problems));
    }
  }

  private void allowed(Scalar one, Problems problems) {
    String typed = one.text().strip();
    if (!values.contains(typed)) {
      problems.add(
          Problem.error("schema-value", one.place(), "\"" + typed + "\" is not a value of " + key)
              .withHint(Nearest.hint(typed, values, "type one of " + String.join(", ", values))));
    }
  }

  /** All single values of a value: of a list, or of a text with commas where a list can be. */
  List<Scalar> scalars(Node value) {
    if (value instanceof Scalar scalar && !isTerms && type != Type.LIST && of.isEmpty()) {
      return List.of(scalar);
    }
    Map<String, Mapping.Entry> only = Map.of(key, new Mapping.Entry(value.place(), value));
    return new Fields(new Mapping(value.place(), only), new Problems()).texts(key);
  }

  private static boolean isNumber(String text) {
    try {
      return text.length() < 100 && new BigDecimal(text).scale() > -100;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
