package org.quillpress.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Sequence;
import org.quillpress.markdown.Markdown;
import org.quillpress.model.Taxonomy;
import org.quillpress.problem.Problems;

/**
 * Reads what {@code data/authors.yml} says of authors, as Jekyll's themes have it: records by the
 * authors' ids. Such an author has a page if a text names him.
 */
final class AuthorList {
  private final ProfileMaker maker;
  private final Leniency leniency;
  private final Markdown markdown;
  private final Bodies bodies;

  AuthorList(ProfileMaker maker, Leniency leniency, Markdown markdown, Bodies bodies) {
    this.maker = maker;
    this.leniency = leniency;
    this.markdown = markdown;
    this.bodies = bodies;
  }

  /**
   * Reads the records of the authors that texts name; the others are data for templates only.
   *
   * @param named ids and names that texts have, {@linkplain Terms#folded folded}
   */
  List<About> read(Mapping list, Set<String> named) throws IOException {
    List<About> authors = new ArrayList<>();
    for (Map.Entry<String, Mapping.Entry> entry : list.entries().entrySet()) {
      String id = entry.getKey();
      if (entry.getValue().value() instanceof Mapping record && isNamed(id, record, named)) {
        Problems own = new Problems();
        long body = ProfileReader.bio(record, markdown, bodies, own);
        About about = maker.make(Taxonomy.AUTHORS, id, id, plain(record), body, own);
        leniency.tell(own.list());
        authors.add(about.amongOthers());
      }
    }
    return authors;
  }

  private static boolean isNamed(String id, Mapping record, Set<String> named) {
    return named.contains(Terms.folded(id))
        || new Fields(record, new Problems())
            .text("name")
            .filter(name -> named.contains(Terms.folded(name)))
            .isPresent();
  }

  /** Of the links in such a record only name and address count; it has icons for its own theme. */
  private static Mapping plain(Mapping record) {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>(record.entries());
    Mapping.Entry links = entries.remove("links");
    if (links != null && links.value() instanceof Sequence sequence) {
      List<Node> plain = new ArrayList<>();
      sequence.items().forEach(item -> link(item).ifPresent(plain::add));
      entries.put("links", new Mapping.Entry(links.place(), new Sequence(sequence.place(), plain)));
    }
    return new Mapping(record.place(), entries);
  }

  private static Optional<Mapping> link(Node item) {
    if (!(item instanceof Mapping map)) {
      return Optional.empty();
    }
    Mapping.Entry url = map.entries().get("url");
    Mapping.Entry name = map.entries().getOrDefault("name", map.entries().get("label"));
    if (url == null) {
      return Optional.empty();
    }
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    entries.put("url", url);
    if (name != null) {
      entries.put("name", name);
    }
    return Optional.of(new Mapping(map.place(), entries));
  }
}
