package org.quillpress.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.frontmatter.Sequence;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * What the front matter of some files must have.
 *
 * @param fields by the name of their key
 */
record Schema(Map<String, SchemaField> fields) {
  /**
   * A value that must name a term that is known.
   *
   * @param taxonomy in which it must be known
   */
  record Reference(String key, String taxonomy, Scalar value) {}

  /**
   * Tells what a front matter lacks or has otherwise.
   *
   * @param head with its keys named and its defaults
   * @param schemas that hold for the file, the nearest first; of several for one key it counts
   * @return what must name a known term
   */
  static List<Reference> check(Mapping head, String file, List<Schema> schemas, Problems problems) {
    if (schemas.isEmpty()) {
      return List.of();
    }
    Map<String, SchemaField> fields = new LinkedHashMap<>();
    schemas.forEach(schema -> schema.fields().forEach(fields::putIfAbsent));
    List<Reference> references = new ArrayList<>();
    for (SchemaField field : fields.values()) {
      Node value = value(head, field.key());
      if (value == null) {
        if (field.required()) {
          Place place = head.place().line() > 0 ? head.place() : Place.of(file, 1, 0);
          problems.add(
              Problem.error("schema-required", place, "\"" + field.key() + "\" is missing")
                  .withHint("type " + field.example() + ", as " + field.place() + " asks for"));
        }
      } else {
        field.check(value, problems);
        if (!field.of().isEmpty()) {
          field
              .scalars(value)
              .forEach(one -> references.add(new Reference(field.key(), field.of(), one)));
        }
      }
    }
    return references;
  }

  /** The value of a known key, or of one of the author's own, or null if nothing is there. */
  private static @Nullable Node value(Mapping head, String key) {
    Mapping.Entry entry = head.entries().get(key);
    if (entry == null && head.get(HeadKeys.PARAMS).orElse(null) instanceof Mapping params) {
      entry = params.entries().get(key);
    }
    if (entry == null || Spellings.isAbsent(entry)) {
      return null;
    }
    boolean empty =
        entry.value() instanceof Sequence list && list.items().isEmpty()
            || entry.value() instanceof Scalar scalar && scalar.text().isBlank();
    return empty ? null : entry.value();
  }

  /**
   * Tells the values that name no known term.
   *
   * @param known names and ids of known terms as {@link Terms#folded} has them, by taxonomy
   */
  static void check(List<Reference> references, Map<String, Set<String>> known, Problems problems) {
    for (Reference reference : references) {
      Set<String> names = known.getOrDefault(reference.taxonomy(), Set.of());
      String typed = reference.value().text();
      if (!names.contains(Terms.folded(typed))) {
        problems.add(
            Problem.error(
                    "schema-reference",
                    reference.value().place(),
                    "\"" + typed + "\" is not known in " + reference.taxonomy())
                .withHint(
                    Nearest.hint(
                        typed,
                        names,
                        "make a file for it, such as " + reference.taxonomy() + "/ada.md")));
      }
    }
  }
}
