package org.quillpress.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.model.Taxonomy;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Reads what front matter must have: a record for each key. */
final class SchemaReader {
  private static final Spellings KEYS = Spellings.of(FolderKeys.SCHEMA, List.of());
  private static final List<String> TYPES =
      List.of("text", "number", "date", "flag", "list", "picture");

  private final HeadKeys keys;
  private final List<String> taxonomies;
  private final Problems problems;

  SchemaReader(HeadKeys keys, List<Taxonomy> taxonomies, Problems problems) {
    this.keys = keys;
    this.taxonomies = taxonomies.stream().map(Taxonomy::name).toList();
    this.problems = problems;
  }

  @Nullable Schema read(Node node) {
    if (!(node instanceof Mapping map)) {
      problems.add(
          Problem.error(
                  "key-type", node.place(), "a schema must say for each key what its value is")
              .withHint("type lines such as rating: {type: number, required: true}"));
      return null;
    }
    Map<String, SchemaField> fields = new LinkedHashMap<>();
    map.entries()
        .forEach(
            (typed, entry) -> {
              String key = keys.name(typed);
              SchemaField field = field(key, entry);
              if (field != null) {
                fields.put(key, field);
              }
            });
    return new Schema(fields);
  }

  private @Nullable SchemaField field(String key, Mapping.Entry entry) {
    if (entry.value() instanceof Scalar type) {
      return new SchemaField(
          key, taxonomies.contains(key), false, type(type), List.of(), "", entry.place());
    }
    if (!(entry.value() instanceof Mapping map)) {
      problems.add(
          Problem.error("key-type", entry.value().place(), "a list says nothing of a key")
              .withHint("type its values such as {values: [one, two]}"));
      return null;
    }
    Fields field = KEYS.fields(map, problems);
    SchemaField.Type type = field.block("type").map(this::type).orElse(SchemaField.Type.ANY);
    return new SchemaField(
        key,
        taxonomies.contains(key),
        field.flag("required").orElse(false),
        type,
        values(field, type),
        field.block("of").filter(of -> named(of, type)).map(this::taxonomy).orElse(""),
        entry.place());
  }

  /** The values that a key can have: those that its type can have. */
  private List<String> values(Fields field, SchemaField.Type type) {
    List<String> values = new ArrayList<>();
    List<Scalar> typed = field.texts("values");
    for (Scalar value : typed) {
      if (type == SchemaField.Type.LIST || type.has(value)) {
        values.add(value.text());
      } else {
        contradiction(value.place(), "\"" + value.text() + "\" is not " + type.words());
      }
    }
    if (typed.isEmpty()) {
      field
          .node("values")
          .ifPresent(
              none ->
                  problems.add(
                      Problem.error("key-value", none.place(), "there is no value in this list")
                          .withHint("type some such as values: [one, two], or remove it")));
    }
    return values;
  }

  private boolean named(Scalar of, SchemaField.Type type) {
    boolean names =
        type == SchemaField.Type.ANY
            || type == SchemaField.Type.TEXT
            || type == SchemaField.Type.LIST;
    if (!names) {
      contradiction(of.place(), "what names one of " + of.text() + " is not " + type.words());
    }
    return names;
  }

  private void contradiction(Place place, String message) {
    problems.add(
        Problem.error("key-value", place, message)
            .withHint("change it, or the type: beside it, so that both fit"));
  }

  private SchemaField.Type type(Scalar typed) {
    String name = typed.text().strip();
    if (TYPES.contains(name)) {
      return SchemaField.Type.valueOf(name.toUpperCase(Locale.ROOT));
    }
    unknown(typed, "a type of values", TYPES);
    return SchemaField.Type.ANY;
  }

  private String taxonomy(Scalar typed) {
    String name = typed.text().strip();
    if (taxonomies.contains(name)) {
      return name;
    }
    unknown(typed, "a taxonomy", taxonomies);
    return "";
  }

  private void unknown(Scalar typed, String what, List<String> known) {
    problems.add(
        Problem.error("key-value", typed.place(), "\"" + typed.text() + "\" is not " + what)
            .withHint(Nearest.hint(typed.text(), known, "known are " + String.join(", ", known))));
  }
}
