package org.quillpress.model;

/**
 * A way to sort stories: tags, categories, authors, series.
 *
 * @param name as in front matter, in the plural
 * @param path folder of its pages below the home, without slashes at its ends
 * @param feed whether each term has a feed
 * @param paginate stories on a page of a term
 */
public record Taxonomy(String name, String path, boolean feed, int paginate) {
  /** Name of the taxonomy of tags. */
  public static final String TAGS = "tags";

  /** Name of the taxonomy of categories. */
  public static final String CATEGORIES = "categories";

  /** Name of the taxonomy of authors. */
  public static final String AUTHORS = "authors";

  /** Name of the taxonomy of series. */
  public static final String SERIES = "series";
}
