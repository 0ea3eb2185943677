package org.quillpress.content;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<Shelf, NamedTerms> named = new HashMap<>();

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
      places.put(text.file(), places.size());
    }
  }

  /**
   * Takes texts in the place of those that were made of the same files.
   *
   * @return empty if all is to be read again
   */
  Optional<TermEdit> take(Collection<Parsed> texts) {
    Map<Shelf, List<NamedTerms.Edited>> edited = new LinkedHashMap<>();
    for (Parsed now : texts) {
      Integer place = places.get(now.file());
      if (place == null) {
        return Optional.empty();
      }
      Parsed before = published.get(place);
      for (Taxonomy taxonomy : settings.taxonomies()) {
        if (!now.head().names(taxonomy.name(), before.head())) {
          edited
              .computeIfAbsent(new Shelf(now.edition(), taxonomy), any -> new ArrayList<>())
              .add(new NamedTerms.Edited(place, before, now));
        }
      }
    }
    if (edited.keySet().stream().anyMatch(s -> FAR_REACHING.contains(s.taxonomy().name()))) {
      return Optional.empty();
    }
    // before the texts are others
    edited.keySet().forEach(shelf -> named.computeIfAbsent(shelf, this::named));
    texts.forEach(now -> published.set(places.getOrDefault(now.file(), 0), now));
    return edited.isEmpty() ? Optional.of(TermEdit.NONE) : edit(edited);
  }

  private NamedTerms named(Shelf shelf) {
    String name = shelf.taxonomy().name();
    return new NamedTerms(
        settings,
        shelf.taxonomy(),
        shelf.edition(),
        abouts.stream().filter(about -> about.taxonomy().equals(name)).toList(),
        published,
        withheld,
        unused.contains(name));
  }

  private Optional<TermEdit> edit(Map<Shelf, List<NamedTerms.Edited>> edited) {
    Map<String, List<TermEdit.Change>> changes = new HashMap<>();
    Map<String, Map<String, List<TermKey>>> keys = new HashMap<>();
    for (Map.Entry<Shelf, List<NamedTerms.Edited>> entry : edited.entrySet()) {
      Shelf shelf = entry.getKey();
      NamedTerms terms = requireNonNull(named.get(shelf));
      Optional<TermEdit.Change> change = terms.take(entry.getValue());
      if (change.isEmpty()) {
        return Optional.empty();
      }
      changes.computeIfAbsent(shelf.edition().code(), any -> new ArrayList<>()).add(change.get());
      for (NamedTerms.Edited text : entry.getValue()) {
        keys.computeIfAbsent(text.now().file(), any -> new HashMap<>())
            .put(shelf.taxonomy().name(), terms.keys(text.now()));
      }
    }
    return Optional.of(new TermEdit(settings.taxonomies(), changes, keys));
  }
}
