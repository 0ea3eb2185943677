package org.quillpress.content;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.frontmatter.Sequence;
import org.quillpress.model.Taxonomy;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Reads the ways to sort stories. */
final class TaxonomyReader {
  private static final Spellings KEYS = Spellings.of(SettingsKeys.TAXONOMY, List.of());
  private static final List<String> BUILT_IN =
      List.of(Taxonomy.TAGS, Taxonomy.CATEGORIES, Taxonomy.AUTHORS, Taxonomy.SERIES);

  /** Folders that hold something else. */
  private static final Set<String> FOLDERS =
      Set.of("stories", "pages", "static", "theme", "comments", "data");

  private final Slugs slugs;
  private final int paginate;
  private final Problems problems;
  private final Map<String, Taxonomy> all = new LinkedHashMap<>();
  private final Set<String> typed = new HashSet<>();

  private TaxonomyReader(Slugs slugs, int paginate, Problems problems) {
    this.slugs = slugs;
    this.paginate = paginate;
    this.problems = problems;
  }

  /**
   * The taxonomies that there are from the start, as the site wants them, and its own.
   *
   * @param paginate stories on a page of a term, unless a taxonomy says otherwise
   */
  static List<Taxonomy> read(Fields fields, Slugs slugs, int paginate, Problems problems) {
    TaxonomyReader reader = new TaxonomyReader(slugs, paginate, problems);
    for (String name : BUILT_IN) {
      reader.all.put(name, reader.usual(name));
    }
    fields.node("taxonomies").ifPresent(reader::list);
    return List.copyOf(reader.all.values());
  }

  private Taxonomy usual(String name) {
    String title = BUILT_IN.contains(name) ? "" : capital(name);
    return new Taxonomy(name, title, name, true, paginate, List.of(), Map.of());
  }

  private static String capital(String name) {
    int first = name.offsetByCodePoints(0, 1);
    return new StringBuilder()
        .appendCodePoint(Character.toTitleCase(name.codePointAt(0)))
        .append(name.substring(first).replace('-', ' ').replace('_', ' '))
        .toString();
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
        Fields record = KEYS.fields(map, problems);
        Place place = record.place("name").orElse(map.place());
        String name = record.text("name").orElse("");
        if (isName(name, place)) {
          all.put(name, taxonomy(record, name));
        }
      } else if (item instanceof Scalar scalar) {
        String name = scalar.text().strip();
        if (isName(name, scalar.place())) {
          all.putIfAbsent(name, usual(name));
        }
      } else {
        problems.add(
            Problem.error("key-type", item.place(), "a list is not a taxonomy")
                .withHint("type one such as {name: places, path: where}"));
      }
    }
  }

  /** Whether a taxonomy can have a name; else it is told why not. */
  private boolean isName(String name, Place place) {
    String fault = fault(name);
    if (!fault.isEmpty()) {
      problems.add(
          Problem.error(
                  "taxonomy-name",
                  place,
                  name.isEmpty()
                      ? "the taxonomy has no name"
                      : "a taxonomy cannot have the name \"" + name + "\"")
              .withHint(fault));
      return false;
    }
    if (!typed.add(name)) {
      problems.add(
          Problem.error("taxonomy-name", place, "there are two taxonomies \"" + name + "\"")
              .withHint("type one with the keys of both"));
      return false;
    }
    if (!BUILT_IN.contains(name)) {
      Nearest.to(name, BUILT_IN)
          .ifPresent(
              other ->
                  problems.add(
                      Problem.warning(
                              "taxonomy-name", place, "\"" + name + "\" is a taxonomy of its own")
                          .withHint("did you mean \"" + other + "\"?")));
    }
    return true;
  }

  private static String fault(String name) {
    if (name.isEmpty()) {
      return "type a name such as name: places";
    }
    if (FOLDERS.contains(name)) {
      return "the folder \"" + name + "\" holds something else: type another name";
    }
    if (!BUILT_IN.contains(name) && isKey(name)) {
      return "front matter has a key \"" + name + "\" already: type another name";
    }
    boolean word =
        name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
    return word ? "" : "type one word of letters, digits and hyphens, such as places";
  }

  private static boolean isKey(String name) {
    Spellings keys = Spellings.of(FrontMatterKeys.ALL, List.of());
    return keys.name(name) != null || FolderKeys.ALL.stream().anyMatch(k -> k.name().equals(name));
  }

  private Taxonomy taxonomy(Fields record, String name) {
    Taxonomy usual = usual(name);
    String path = record.text("path").orElse(usual.path()).replaceAll("^/+|/+$", "");
    Optional<String> fault =
        path.isBlank()
            ? Optional.of("is empty")
            : Permalink.normalise(path).endsWith("/")
                ? Permalink.fault("/" + path + "/")
                : Optional.of("is the name of a file");
    if (fault.isPresent()) {
      problems.add(
          Problem.error(
                  "taxonomy-path",
                  record.place("path").orElse(Place.of(SettingsReader.FILE)),
                  "path \"" + path + "\" " + fault.get())
              .withHint("type a folder of the site such as path: where"));
      path = usual.path();
    }
    List<String> allowed = record.texts("allowed").stream().map(Scalar::text).toList();
    return new Taxonomy(
        name,
        record.text("title").orElse(usual.title()),
        path,
        record.flag("feed").orElse(true),
        new Values(record, problems).positive("paginate", paginate),
        allowed,
        record.map("slugs").map(this::slugs).orElse(Map.of()));
  }

  private Map<String, String> slugs(Mapping map) {
    Map<String, String> found = new LinkedHashMap<>();
    Map<String, String> owners = new HashMap<>();
    map.entries()
        .forEach(
            (name, entry) -> {
              String slug = entry.value() instanceof Scalar scalar ? scalar.text().strip() : "";
              String good = slugs.of(slug);
              String other = owners.putIfAbsent(slug, name);
              if (slug.isEmpty() || !slug.equals(good)) {
                problems.add(
                    Problem.error("slug", entry.value().place(), "\"" + slug + "\" is not a slug")
                        .withHint(
                            "type small letters, digits and hyphens, such as "
                                + (good.isEmpty() ? slugs.ofTerm(name) : good)));
              } else if (other != null) {
                problems.add(
                    Problem.error(
                            "slug",
                            entry.value().place(),
                            "\"" + slug + "\" is the slug of \"" + other + "\" already")
                        .withHint("type another"));
              } else {
                found.put(name, slug);
              }
            });
    return found;
  }
}
