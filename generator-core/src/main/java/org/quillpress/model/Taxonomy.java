package org.quillpress.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A way to sort stories: tags, categories, authors, series, or one of the site's own.
 *
 * @param name as in front matter, in the plural
 * @param title what readers see of it, or empty: then themes have a word for it
 * @param path folder of its pages below the home, without slashes at its ends
 * @param feed whether each term has a feed
 * @param paginate stories on a page of a term
 * @param allowed the only terms that stories can have, or none for any
 * @param slugs last segments of addresses, by the name of their term
 */
public record Taxonomy(
    String name,
    String title,
    String path,
    boolean feed,
    int paginate,
    List<String> allowed,
    Map<String, String> slugs) {
  /** Name of the taxonomy of tags. */
  public static final String TAGS = "tags";

  /** Name of the taxonomy of categories. */
  public static final String CATEGORIES = "categories";

  /** Name of the taxonomy of authors. */
  public static final String AUTHORS = "authors";

  /** Name of the taxonomy of series. */
  public static final String SERIES = "series";

  private static final Set<String> BUILT_IN = Set.of(TAGS, CATEGORIES, AUTHORS, SERIES);

  /** Copies its list and its map. */
  public Taxonomy {
    allowed = List.copyOf(allowed);
    slugs = Collections.unmodifiableMap(new LinkedHashMap<>(slugs));
  }

  /** Whether the site made it up. */
  public boolean isOwn() {
    return !BUILT_IN.contains(name);
  }
}
