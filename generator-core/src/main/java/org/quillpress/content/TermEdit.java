package org.quillpress.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quillpress.model.Edition;
import org.quillpress.model.Site;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.model.Term;
import org.quillpress.model.TermKey;

/**
 * What becomes of the terms of a site when some of its texts name others.
 *
 * @param taxonomies of the site
 * @param changes by the code of the language of each edition that has such texts
 * @param keys of the terms that the texts name, by their source, then by taxonomy where they are
 *     others
 */
record TermEdit(
    List<Taxonomy> taxonomies,
    Map<String, List<Change>> changes,
    Map<String, Map<String, List<TermKey>>> keys) {
  /** What texts do that name the same terms. */
  static final TermEdit NONE = new TermEdit(List.of(), Map.of(), Map.of());

  /**
   * Terms of one taxonomy of an edition.
   *
   * @param keys of those that are others
   * @param now all of them, without their stories
   */
  record Change(Taxonomy taxonomy, Set<TermKey> keys, Terms now) {}

  /** The terms of a story, of which all that are no others are as they were. */
  List<TermKey> terms(Story before) {
    Map<String, List<TermKey>> own = keys.getOrDefault(before.source(), Map.of());
    if (own.isEmpty()) {
      return before.terms();
    }
    List<TermKey> terms = new ArrayList<>();
    for (Taxonomy taxonomy : taxonomies) {
      List<TermKey> now = own.get(taxonomy.name());
      terms.addAll(now == null ? before.terms(taxonomy.name()) : now);
    }
    return terms;
  }

  /** The keys of the terms that are others, by the code of the language of an edition. */
  Map<String, Set<TermKey>> others() {
    Map<String, Set<TermKey>> others = new HashMap<>();
    changes.forEach(
        (language, list) -> {
          Set<TermKey> keys = new HashSet<>();
          list.forEach(change -> keys.addAll(change.keys()));
          others.put(language, keys);
        });
    return others;
  }

  /**
   * The site with the other terms.
   *
   * @param site whose stories have them already
   * @param edited the stories that were made of the texts
   */
  Site of(Site site, Collection<Story> edited) {
    if (changes.isEmpty()) {
      return site;
    }
    // a story is one object wherever it is listed
    Set<Story> own = Collections.newSetFromMap(new IdentityHashMap<>());
    own.addAll(edited);
    return site.with(site.editions().stream().map(edition -> of(edition, own)).toList());
  }

  private Edition of(Edition edition, Set<Story> edited) {
    Map<String, List<Term>> terms = new LinkedHashMap<>(edition.terms());
    for (Change change : changes.getOrDefault(edition.language(), List.of())) {
      terms.computeIfPresent(
          change.taxonomy().name(),
          (name, before) -> changed(before, change, edition.stories(), edited));
    }
    return edition.with(terms);
  }

  private static List<Term> changed(
      List<Term> before, Change change, List<Story> stories, Set<Story> edited) {
    if (change.keys().isEmpty()) {
      return before;
    }
    List<Term> terms = new ArrayList<>(before.size() + change.keys().size());
    Set<TermKey> keys = new HashSet<>(change.keys());
    for (Term term : before) {
      if (keys.remove(term.key())) {
        // what is said of it stays, and is complete only there
        term(change, term.key(), listed(term.key(), term.stories(), stories, edited))
            .ifPresent(other -> terms.add(other.with(term.profile())));
      } else {
        terms.add(term);
      }
    }
    for (TermKey key : keys) {
      term(change, key, listed(key, List.of(), stories, edited)).ifPresent(terms::add);
    }
    terms.sort(Terms.BY_NAME);
    return List.copyOf(terms);
  }

  private static Optional<Term> term(Change change, TermKey key, List<Story> listed) {
    return change.now().term(change.taxonomy(), key, listed);
  }

  /**
   * The stories of a term, in the order of all.
   *
   * @param before those that it had, in that order
   */
  @SuppressWarnings("ReferenceEquality") // a story is one object wherever it is listed
  private static List<Story> listed(
      TermKey key, List<Story> before, List<Story> all, Set<Story> edited) {
    List<Story> listed = new ArrayList<>(before.size() + edited.size());
    int next = 0;
    for (Story story : all) {
      boolean had = next < before.size() && before.get(next) == story;
      next += had ? 1 : 0;
      if (edited.contains(story) ? story.terms().contains(key) : had) {
        listed.add(story);
      }
    }
    return listed;
  }
}
