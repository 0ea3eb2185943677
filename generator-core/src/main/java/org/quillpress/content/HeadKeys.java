package org.quillpress.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.model.Taxonomy;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * Gives the keys of a front matter their names. A key that nobody knows is one of the author's own
 * values, under {@code params}. Immutable, thread-safe.
 */
final class HeadKeys {
  static final String PARAMS = "params";

  private static final List<String> FOLDER = FolderKeys.ALL.stream().map(Key::name).toList();

  private final Spellings spellings;
  private final String owner;
  private final boolean strict;
  private final Set<String> asked;

  /**
   * Knows the keys of the table and one for each taxonomy of the site.
   *
   * @param strict whether all unknown keys are told, not only those that resemble a known one
   */
  HeadKeys(List<Taxonomy> taxonomies, boolean strict) {
    List<String> own = new ArrayList<>();
    for (Taxonomy taxonomy : taxonomies) {
      if (FrontMatterKeys.ALL.stream().noneMatch(key -> key.name().equals(taxonomy.name()))) {
        own.add(taxonomy.name());
      }
    }
    List<Key> table = new ArrayList<>(FrontMatterKeys.ALL);
    table.addAll(FolderKeys.ALL);
    this.spellings = Spellings.of(table, own);
    this.owner = "a story";
    this.strict = strict;
    this.asked = Set.of();
  }

  /**
   * Knows the keys of a table.
   *
   * @param owner what has them, for messages, such as {@code a series}
   */
  HeadKeys(List<Key> table, String owner, boolean strict) {
    this.spellings = Spellings.of(table, List.of());
    this.owner = owner;
    this.strict = strict;
    this.asked = Set.of();
  }

  private HeadKeys(HeadKeys other, Set<String> asked) {
    this.spellings = other.spellings;
    this.owner = other.owner;
    this.strict = other.strict;
    this.asked = Set.copyOf(asked);
  }

  /** The same, but own keys that a schema asks for are no slips. */
  HeadKeys with(Set<String> own) {
    return own.isEmpty() ? this : new HeadKeys(this, own);
  }

  /** The names of all keys, in the order of the table. */
  List<String> names() {
    return spellings.names();
  }

  /** The name of a key, or the key itself if it is the author's own. */
  String name(String typed) {
    String name = spellings.name(typed);
    return name == null ? typed : name;
  }

  /** The same values under the names of their keys. */
  Mapping named(Mapping typed, Problems problems) {
    Spellings.Sorted sorted = spellings.sort(typed);
    Map<String, Mapping.Entry> known = sorted.known().entries();
    if (sorted.unknown().isEmpty() && Collections.disjoint(known.keySet(), FOLDER)) {
      return sorted.known();
    }
    sorted.unknown().forEach((key, entry) -> tell(key, entry, problems));
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>(known);
    FOLDER.forEach(key -> removeFolderKey(key, entries, problems));
    if (sorted.unknown().isEmpty()) {
      return new Mapping(typed.place(), entries);
    }
    Mapping.Entry params = entries.get(PARAMS);
    if (params != null && params.value() instanceof Mapping own) {
      Map<String, Mapping.Entry> all = new LinkedHashMap<>(own.entries());
      sorted.unknown().forEach(all::putIfAbsent);
      entries.put(PARAMS, new Mapping.Entry(params.place(), new Mapping(own.place(), all)));
    } else if (params == null || Spellings.isAbsent(params)) {
      Mapping own = new Mapping(typed.place(), sorted.unknown());
      entries.put(PARAMS, new Mapping.Entry(typed.place(), own));
    }
    return new Mapping(typed.place(), entries);
  }

  /** What speaks for a folder is read apart, from the folder's own file. */
  private static void removeFolderKey(
      String key, Map<String, Mapping.Entry> entries, Problems problems) {
    Mapping.Entry entry = entries.remove(key);
    if (entry != null && !FolderRules.isFolderFile(entry.place().file())) {
      problems.add(
          Problem.warning(
                  "folder-key", entry.place(), "\"" + key + "\" has no meaning in this file")
              .withHint("type it into _index.md of the folder, or into site.yaml"));
    }
  }

  private void tell(String key, Mapping.Entry entry, Problems problems) {
    if (asked.contains(key)) {
      return;
    }
    String quoted = "\"" + key + "\"";
    Nearest.to(key, spellings.names())
        .ifPresentOrElse(
            near ->
                problems.add(
                    Problem.warning(
                            "key-unknown", entry.place(), quoted + " is not a key of " + owner)
                        .withHint(
                            "did you mean \""
                                + near
                                + "\"? if it is your own, put it under params:")),
            () -> {
              if (strict) {
                problems.add(
                    Problem.note("key-own", entry.place(), quoted + " has no meaning of its own")
                        .withHint(
                            "if it is your own, put it under params:, where themes find it as params."
                                + key));
              }
            });
  }
}
