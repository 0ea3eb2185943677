package org.quillpress.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.quillpress.model.Language;
import org.quillpress.model.Settings;
import org.quillpress.model.Taxonomy;
import org.quillpress.model.TermKey;

/**
 * Finds the terms of a site again after some of its texts name others: those of the editions and
 * taxonomies concerned only. Not thread-safe.
 */
final class TermEdits {
  /** More than lists depends on who wrote what, and on the parts of a series. */
  private static final Set<String> FAR_REACHING = Set.of(Taxonomy.AUTHORS, Taxonomy.SERIES);

  /** Terms that are found together. */
  private record Shelf(Language edition, Taxonomy taxonomy) {}

  private final Settings settings;
  private final List<About> abouts;
  private final List<Parsed> published;
  private final List<Head> withheld;
  private final Set<String> unused;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<Shelf, NamedTerms> found = new HashMap<>();

  /**
   * Begins with what was read.
   *
   * @param published texts, oldest first
   * @param withheld front matter of texts that are not published
   * @param unused taxonomies of which a term that no text names has a file
   */
  TermEdits(
      Settings settings,
      List<About> abouts,
      List<Parsed> published,
      List<Head> withheld,
      Set<String> unused) {
    this.settings = settings;
    this.abouts = abouts;
    this.published = new ArrayList<>(published);
    this.withheld = withheld;
    this.unused = unused;
    for (Parsed text : published) {
      positions.put(text.file(), positions.size());
    }
  }

  /**
   * Takes texts in the place of those that were made of the same files.
   *
   * @return empty if all is to be read again
   */
  Optional<TermEdit> take(Collection<Parsed> texts) {
    Map<Shelf, Map<Integer, Parsed>> edited = new LinkedHashMap<>();
    for (Parsed text : texts) {
      Integer position = positions.get(text.file());
      if (position == null) {
        return Optional.empty();
      }
      Head then = published.get(position).head();
      for (Taxonomy taxonomy : settings.taxonomies()) {
        if (!text.head().names(taxonomy.name(), then)) {
          edited
              .computeIfAbsent(new Shelf(text.edition(), taxonomy), any -> new TreeMap<>())
              .put(position, text);
        }
      }
    }
    if (edited.keySet().stream().anyMatch(s -> FAR_REACHING.contains(s.taxonomy().name()))) {
      return Optional.empty();
    }
    edited.keySet().forEach(shelf -> found.computeIfAbsent(shelf, this::find));
    texts.forEach(text -> published.set(positions.getOrDefault(text.file(), 0), text));
    return edited.isEmpty() ? Optional.of(TermEdit.NONE) : edit(edited);
  }

  private NamedTerms find(Shelf shelf) {
    return NamedTerms.find(
        settings, shelf.taxonomy(), shelf.edition(), abouts, published, withheld);
  }

  private Optional<TermEdit> edit(Map<Shelf, Map<Integer, Parsed>> edited) {
    Map<String, List<TermEdit.Change>> changes = new HashMap<>();
    Map<String, Map<String, List<TermKey>>> keys = new HashMap<>();
    for (Map.Entry<Shelf, Map<Integer, Parsed>> entry : edited.entrySet()) {
      Shelf shelf = entry.getKey();
      NamedTerms then = found.get(shelf);
      NamedTerms now = find(shelf);
      boolean mayBeMeant = unused.contains(shelf.taxonomy().name());
      Optional<Set<TermKey>> others =
          then == null ? Optional.empty() : now.changes(then, entry.getValue(), mayBeMeant);
      if (others.isEmpty()) {
        return Optional.empty();
      }
      found.put(shelf, now);
      changes
          .computeIfAbsent(shelf.edition().code(), any -> new ArrayList<>())
          .add(new TermEdit.Change(shelf.taxonomy(), others.get(), now.terms()));
      entry
          .getValue()
          .forEach(
              (position, text) ->
                  keys.computeIfAbsent(text.file(), any -> new HashMap<>())
                      .put(shelf.taxonomy().name(), now.keys().get(position)));
    }
    return Optional.of(new TermEdit(settings.taxonomies(), changes, keys));
  }
}
