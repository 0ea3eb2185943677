package org.quillpress.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Stories that stand in the place of others that were made of the same sources and have the same
 * addresses and dates, and often the same terms. What shows none of them stays the same object. A
 * term is looked through once, however many outputs share it. Not thread-safe.
 */
public final class Replacements {
  private final Map<String, Story> bySource;
  private final Map<String, Set<TermKey>> otherTerms;
  private final Map<Term, Term> terms = new IdentityHashMap<>();

  /**
   * Replaces stories.
   *
   * @param bySource the new ones, by the path of their source
   * @param otherTerms keys of terms that are new, gone, called otherwise or have other stories, by
   *     the language of each edition with a story whose terms are others; they are changed apart
   */
  public Replacements(Map<String, Story> bySource, Map<String, Set<TermKey>> otherTerms) {
    // a map that compares hashes before it compares texts
    this.bySource = Collections.unmodifiableMap(new HashMap<>(bySource));
    this.otherTerms = Map.copyOf(otherTerms);
  }

  /** Whether any story has other terms than the one whose place it takes. */
  public boolean areOfTerms() {
    return !otherTerms.isEmpty();
  }

  /** The terms of an edition that are others, or none. */
  public Set<TermKey> otherTerms(String language) {
    return otherTerms.getOrDefault(language, Set.of());
  }

  /** What stands in the place of a story. */
  public Story of(Story story) {
    return bySource.getOrDefault(story.source(), story);
  }

  /** The sources of the stories that are replaced, and what stands there. */
  public Map<String, Story> bySource() {
    return bySource;
  }

  /** The list with the new stories. */
  public List<Story> of(List<Story> stories) {
    return of(stories, this::of);
  }

  /** A list of what is made of stories, with the new ones. */
  @SuppressWarnings("ReferenceEquality") // what stays is the same object
  public static <T> List<T> of(List<T> list, UnaryOperator<T> change) {
    List<T> changed = list;
    for (int i = 0; i < list.size(); i++) {
      T other = change.apply(list.get(i));
      if (other != list.get(i)) {
        changed = changed == list ? new ArrayList<>(list) : changed;
        changed.set(i, other);
      }
    }
    return changed;
  }

  /** The term with the new stories. */
  @SuppressWarnings("ReferenceEquality") // what stays is the same object
  public Term of(Term term) {
    Term known = terms.get(term);
    if (known == null) {
      List<Story> changed = of(term.stories());
      known =
          changed == term.stories()
              ? term
              : new Term(term.key(), term.name(), term.url(), term.feed(), term.profile(), changed);
      terms.put(term, known);
    }
    return known;
  }
}
