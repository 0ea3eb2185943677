package org.quillpress.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Sequence;
import org.quillpress.model.Taxonomy;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Reads the ways to sort stories. */
final class TaxonomyReader {
  private static final Spellings KEYS = Spellings.of(SettingsKeys.TAXONOMY, List.of());

  private final int paginate;
  private final Problems problems;
  private final Map<String, Taxonomy> all = new LinkedHashMap<>();

  private TaxonomyReader(int paginate, Problems problems) {
    this.paginate = paginate;
    this.problems = problems;
  }

  /**
   * The taxonomies that there are from the start, as the site wants them.
   *
   * @param paginate stories on a page of a term, unless a taxonomy says otherwise
   */
  static List<Taxonomy> read(Fields fields, int paginate, Problems problems) {
    TaxonomyReader reader = new TaxonomyReader(paginate, problems);
    for (String name :
        List.of(Taxonomy.TAGS, Taxonomy.CATEGORIES, Taxonomy.AUTHORS, Taxonomy.SERIES)) {
      reader.all.put(name, new Taxonomy(name, name, true, paginate));
    }
    fields.node("taxonomies").ifPresent(reader::list);
    return List.copyOf(reader.all.values());
  }

  private void list(Node node) {
    if (!(node instanceof Sequence sequence)) {
      problems.add(
          Problem.error("key-type", node.place(), "taxonomies must be a list")
              .withHint("type a list such as - {name: tags, path: topics}"));
      return;
    }
    for (Node item : sequence.items()) {
      if (item instanceof Mapping map) {
        record(map);
      } else {
        problems.add(
            Problem.error(
                "key-type",
                item.place(),
                "a taxonomy must be a record such as {name: tags, path: topics}"));
      }
    }
  }

  private void record(Mapping map) {
    Fields record = KEYS.fields(map, problems);
    String name = record.text("name").orElse("");
    Taxonomy known = all.get(name);
    if (known == null) {
      problems.add(
          Problem.error("taxonomy-unknown", map.place(), "\"" + name + "\" is not a taxonomy")
              .withHint(
                  Nearest.to(name, all.keySet())
                      .map(n -> "did you mean \"" + n + "\"?")
                      .orElse("known are " + String.join(", ", all.keySet()))));
      return;
    }
    String path = record.text("path").orElse(known.path()).replaceAll("^/+|/+$", "");
    Optional<String> fault = Permalink.fault("/" + path + "/");
    if (fault.isPresent() || path.isBlank()) {
      problems.add(
          Problem.error(
              "taxonomy-path",
              record.place("path").orElse(map.place()),
              "path \"" + path + "\" " + fault.orElse("is empty")));
      path = known.path();
    }
    int size = new Values(record, problems).positive("paginate", paginate);
    all.put(name, new Taxonomy(name, path, record.flag("feed").orElse(true), size));
  }
}
