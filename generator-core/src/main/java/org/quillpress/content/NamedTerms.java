package org.quillpress.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quillpress.model.Language;
import org.quillpress.model.Settings;
import org.quillpress.model.Taxonomy;
import org.quillpress.model.TermKey;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * The terms of one taxonomy that the texts of one edition name.
 *
 * @param abouts what is said of terms of the taxonomy
 * @param keys of the terms that each published text names; none of texts of other editions
 * @param told what is wrong with the names
 */
record NamedTerms(Terms terms, List<About> abouts, List<List<TermKey>> keys, List<Problem> told) {

  /**
   * Finds them.
   *
   * @param abouts what is said of any terms
   * @param published texts, oldest first
   * @param withheld front matter of texts that are not published
   */
  static NamedTerms find(
      Settings settings,
      Taxonomy taxonomy,
      Language edition,
      List<About> abouts,
      List<Parsed> published,
      List<Head> withheld) {
    String name = taxonomy.name();
    List<About> own = abouts.stream().filter(about -> about.taxonomy().equals(name)).toList();
    Problems told = new Problems();
    Terms terms = new Terms(settings, List.of(taxonomy), edition, own, told);
    List<List<TermKey>> keys = new ArrayList<>(published.size());
    for (Parsed text : published) {
      keys.add(
          text.edition().equals(edition)
              ? terms.keys(name, text.head().terms(name), Terms.Use.of(text))
              : List.of());
    }
    withheld.forEach(terms::withhold);
    return new NamedTerms(terms, own, keys, told.list());
  }

  /**
   * The terms that other listed stories name than before, or that are called otherwise.
   *
   * @param before what the same texts named
   * @param edited by its position, each text that is another
   * @param mayBeMeant whether there are files about terms that no text names, which are compared
   *     with those that are
   * @return empty if more than that has changed
   */
  Optional<Set<TermKey>> changes(
      NamedTerms before, Map<Integer, Parsed> edited, boolean mayBeMeant) {
    if (!told.equals(before.told) || !isSaidAlike(before)) {
      return Optional.empty();
    }
    Map<TermKey, String> names = terms.listed();
    Map<TermKey, String> last = before.terms.listed();
    if (mayBeMeant && !Set.copyOf(names.values()).equals(Set.copyOf(last.values()))) {
      return Optional.empty();
    }
    Set<TermKey> changes = new HashSet<>();
    for (int i = 0; i < keys.size(); i++) {
      List<TermKey> now = keys.get(i);
      List<TermKey> then = before.keys.get(i);
      if (!now.equals(then)) {
        Parsed text = edited.get(i);
        if (text == null) {
          return Optional.empty();
        }
        if (Terms.Use.of(text) == Terms.Use.LISTED) {
          now.stream().filter(key -> !then.contains(key)).forEach(changes::add);
          then.stream().filter(key -> !now.contains(key)).forEach(changes::add);
        }
      }
    }
    for (Map.Entry<TermKey, String> name : last.entrySet()) {
      if (!name.getValue().equals(names.get(name.getKey()))) {
        changes.add(name.getKey());
      }
    }
    return Optional.of(changes);
  }

  /** Whether what is said of terms is shown at the same places. */
  private boolean isSaidAlike(NamedTerms before) {
    for (About about : abouts) {
      if (!terms.page(about).equals(before.terms.page(about))
          || terms.isHeldBack(about) != before.terms.isHeldBack(about)
          || about.parts().isPresent() && terms.count(about) != before.terms.count(about)) {
        return false;
      }
    }
    return true;
  }
}
