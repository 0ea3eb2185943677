package org.quillpress.model;

import java.util.List;

/**
 * A tag, a category, an author, a series or another term, with its stories.
 *
 * @param name as first written, or as its own page says
 * @param url path of its page below the home, encoded
 * @param feed path of its feed below the home, or empty
 * @param profile what its own page says
 * @param stories listed stories, newest first; those of a series in the order of its parts
 */
public record Term(
    TermKey key, String name, String url, String feed, Profile profile, List<Story> stories) {
  /** Copies its list. */
  public Term {
    stories = List.copyOf(stories);
  }

  /** The same with another profile. */
  public Term with(Profile other) {
    return new Term(key, name, url, feed, other, stories);
  }

  /**
   * Whether lists of terms have it: not an author without a file of his own whom only pages and
   * unlisted stories name.
   */
  public boolean isListed() {
    return !stories.isEmpty() || !profile.source().isEmpty();
  }
}
