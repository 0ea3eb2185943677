package org.quillpress.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Stories that stand in the place of others that were made of the same sources and have the same
 * addresses, dates and terms. What shows none of them stays the same object. A term is looked
 * through once, however many outputs share it. Not thread-safe.
 */
public final class Replacements {
  private final Map<String, Story> bySource;
  private final Map<Term, Term> terms = new IdentityHashMap<>();

  /**
   * Replaces stories.
   *
   * @param bySource the new ones, by the path of their source
   */
  public Replacements(Map<String, Story> bySource) {
    // a map that compares hashes before it compares texts
    this.bySource = Collections.unmodifiableMap(new HashMap<>(bySource));
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
  @SuppressWarnings("ReferenceEquality") // what stays is the same object
  public List<Story> of(List<Story> stories) {
    List<Story> changed = stories;
    for (int i = 0; i < stories.size(); i++) {
      Story other = of(stories.get(i));
      if (other != stories.get(i)) {
        changed = changed == stories ? new ArrayList<>(stories) : changed;
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
