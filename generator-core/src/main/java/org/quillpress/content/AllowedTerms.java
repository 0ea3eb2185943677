package org.quillpress.content;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.model.Taxonomy;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** The taxonomies that can have some terms only. Immutable, thread-safe. */
final class AllowedTerms {
  /** What a taxonomy can have, folded as well. */
  private record Allowed(List<String> names, Set<String> folded) {}

  private final Map<String, Allowed> byTaxonomy = new LinkedHashMap<>();

  AllowedTerms(List<Taxonomy> taxonomies) {
    for (Taxonomy taxonomy : taxonomies) {
      if (!taxonomy.allowed().isEmpty()) {
        Set<String> folded = new HashSet<>();
        taxonomy.allowed().forEach(name -> folded.add(Terms.folded(name)));
        byTaxonomy.put(taxonomy.name(), new Allowed(taxonomy.allowed(), folded));
      }
    }
  }

  /** Tells the terms that a front matter cannot have. */
  void check(Head head, Problems problems) {
    byTaxonomy.forEach(
        (taxonomy, allowed) -> {
          for (Scalar typed : head.terms(taxonomy)) {
            if (!allowed.folded().contains(Terms.folded(typed.text()))) {
              problems.add(notAllowed(typed, taxonomy, allowed.names()));
            }
          }
        });
  }

  private static Problem notAllowed(Scalar typed, String taxonomy, List<String> names) {
    String quoted = "\"" + typed.text() + "\"";
    return Problem.error("term-allowed", typed.place(), quoted + " is not allowed in " + taxonomy)
        .withHint(Nearest.hint(typed.text(), names, "allowed are " + String.join(", ", names)));
  }
}
