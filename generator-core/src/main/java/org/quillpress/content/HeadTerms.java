package org.quillpress.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.model.Taxonomy;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Reads the terms that a front matter names, by taxonomy. */
final class HeadTerms {
  private final Fields fields;
  private final Problems problems;

  private HeadTerms(Fields fields, Problems problems) {
    this.fields = fields;
    this.problems = problems;
  }

  /** The terms of each taxonomy that has any. */
  static Map<String, List<Scalar>> read(
      Fields fields, List<Taxonomy> taxonomies, Problems problems) {
    HeadTerms reader = new HeadTerms(fields, problems);
    Map<String, List<Scalar>> all = new LinkedHashMap<>();
    for (Taxonomy taxonomy : taxonomies) {
      String name = taxonomy.name();
      List<Scalar> terms =
          switch (name) {
            case Taxonomy.TAGS -> reader.terms(name, "tag");
            case Taxonomy.CATEGORIES -> reader.terms(name, "category");
            default -> reader.parted(name);
          };
      if (!terms.isEmpty()) {
        all.put(name, terms);
      }
    }
    return all;
  }

  /**
   * A text without a comma under the plural key is split at spaces, as Jekyll does; the singular is
   * one term.
   */
  private List<Scalar> terms(String plural, String singular) {
    List<Scalar> terms = parted(plural);
    List<Scalar> more = fields.texts(singular);
    Optional<Node> node = fields.node(plural);
    if (node.isPresent() && node.get() instanceof Scalar scalar && isSpaced(scalar.text())) {
      terms = words(plural, terms.get(0));
    }
    if (more.isEmpty()) {
      return terms;
    }
    List<Scalar> all = new ArrayList<>(terms);
    all.addAll(more);
    return all;
  }

  /** Pelican parts with semicolons what may hold commas. */
  private List<Scalar> parted(String key) {
    Optional<Node> node = fields.node(key);
    if (node.isEmpty() || !(node.get() instanceof Scalar whole) || !whole.text().contains("; ")) {
      return fields.texts(key);
    }
    List<Scalar> terms = new ArrayList<>();
    for (String term : whole.text().split(";\\s+|;$")) {
      if (!term.isBlank()) {
        terms.add(new Scalar(whole.place(), term.strip(), whole.plain()));
      }
    }
    return terms;
  }

  private static boolean isSpaced(String text) {
    return text.indexOf(',') < 0 && !text.contains("; ") && text.strip().indexOf(' ') > 0;
  }

  private List<Scalar> words(String plural, Scalar whole) {
    List<Scalar> terms = new ArrayList<>();
    for (String word : whole.text().strip().split("\\s+")) {
      terms.add(new Scalar(whole.place(), word, whole.plain()));
    }
    problems.add(
        Problem.note(
                plural + "-spaces",
                whole.place(),
                "\"" + whole.text() + "\" is read as " + terms.size() + " " + plural)
            .withHint(
                "to say what you mean, type a list: "
                    + plural
                    + ": ["
                    + String.join(", ", terms.stream().map(Scalar::text).toList())
                    + "]"));
    return terms;
  }
}
