package org.quillpress.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Gives keys the names that the tables have for them. Immutable, thread-safe. */
final class Spellings {
  /**
   * What a spelling means.
   *
   * @param rank of two spellings of one key the one with the smaller number counts
   */
  private record Meaning(String name, int rank) {}

  /**
   * A mapping by its keys' names.
   *
   * @param known values that have one, each with the place of its key as typed
   * @param unknown all others, as typed
   */
  record Sorted(Mapping known, Map<String, Mapping.Entry> unknown) {}

  private final Map<String, Meaning> exact = new HashMap<>();
  private final Map<String, Meaning> folded = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  private Spellings() {}

  /** Spellings of the keys of a table, and of names that have one spelling only. */
  static Spellings of(Collection<Key> keys, Collection<String> more) {
    Spellings spellings = new Spellings();
    for (Key key : keys) {
      spellings.names.add(key.name());
      spellings.add(key.name(), key.name(), 0);
      for (int i = 0; i < key.others().size(); i++) {
        spellings.add(key.others().get(i), key.name(), i + 1);
      }
    }
    for (String name : more) {
      spellings.names.add(name);
      spellings.add(name, name, 0);
    }
    return spellings;
  }

  private void add(String spelling, String name, int rank) {
    Meaning meaning = new Meaning(name, rank);
    exact.put(spelling, meaning);
    folded.putIfAbsent(fold(spelling), meaning);
  }

  /** All names, in the order of the table. */
  List<String> names() {
    return names;
  }

  /** The values of a record; keys that it cannot have are told. */
  Fields fields(Mapping mapping, Problems problems) {
    Sorted sorted = sort(mapping);
    sorted
        .unknown()
        .forEach(
            (typed, entry) ->
                problems.add(
                    Problem.error(
                            "key-unknown", entry.place(), "\"" + typed + "\" is not a known key")
                        .withHint(
                            Nearest.hint(typed, names, "known are " + String.join(", ", names)))));
    return new Fields(sorted.known(), problems);
  }

  /**
   * The values of a record that must have a key; other systems' records may have more keys than
   * ours, so that only slips are told.
   *
   * @param needed told if it is not there and no slip either
   */
  Fields loose(Mapping mapping, String needed, Problems problems) {
    Sorted sorted = sort(mapping);
    boolean slips = false;
    for (Map.Entry<String, Mapping.Entry> typed : sorted.unknown().entrySet()) {
      Optional<String> near = Nearest.to(typed.getKey(), names);
      if (near.isPresent()) {
        slips = true;
        problems.add(
            Problem.warning(
                    "key-unknown",
                    typed.getValue().place(),
                    "\"" + typed.getKey() + "\" is not a known key")
                .withHint("did you mean \"" + near.get() + "\"?"));
      }
    }
    if (!slips && sorted.known().get(needed).isEmpty()) {
      problems.add(
          Problem.warning(
                  "key-missing",
                  mapping.place(),
                  "there is no " + needed + ": in this, so it is not used")
              .withHint("type " + needed + ": with its path or address, or remove all of it"));
    }
    return new Fields(sorted.known(), problems);
  }

  /** The name of a key, or null if it is not known. */
  @Nullable String name(String typed) {
    Meaning meaning = meaning(typed);
    return meaning == null ? null : meaning.name();
  }

  private @Nullable Meaning meaning(String typed) {
    Meaning meaning = exact.get(typed);
    return meaning == null ? folded.get(fold(typed)) : meaning;
  }

  /** Names the keys of a mapping. */
  Sorted sort(Mapping mapping) {
    if (isPlain(mapping)) {
      return new Sorted(mapping, Map.of());
    }
    Map<String, Mapping.Entry> known = new LinkedHashMap<>();
    Map<String, Mapping.Entry> unknown = new LinkedHashMap<>();
    Map<String, Integer> ranks = new HashMap<>();
    mapping
        .entries()
        .forEach(
            (typed, entry) -> {
              Meaning meaning = meaning(typed);
              if (meaning == null) {
                unknown.put(typed, entry);
                return;
              }
              int rank = isAbsent(entry) ? Integer.MAX_VALUE : rank(typed, meaning);
              Integer before = ranks.get(meaning.name());
              if (before == null || rank < before) {
                ranks.put(meaning.name(), rank);
                known.put(meaning.name(), entry);
              }
            });
    return new Sorted(new Mapping(mapping.place(), known), unknown);
  }

  /** What is typed exactly as in the table comes before what only resembles it. */
  private int rank(String typed, Meaning meaning) {
    return 2 * meaning.rank() + (exact.containsKey(typed) ? 0 : 1);
  }

  private boolean isPlain(Mapping mapping) {
    for (String typed : mapping.entries().keySet()) {
      Meaning meaning = exact.get(typed);
      if (meaning == null || !meaning.name().equals(typed)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a key stands there without a value. */
  static boolean isAbsent(Mapping.Entry entry) {
    return entry.value() instanceof Scalar scalar && scalar.isNull();
  }

  /** Without case, and without hyphens and underscores between letters. */
  private static String fold(String spelling) {
    StringBuilder out = new StringBuilder(spelling.length());
    int last = spelling.length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = spelling.charAt(i);
      if (c != '-' && c != '_' || i == 0 || i == last) {
        out.append(c);
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
