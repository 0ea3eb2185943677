package org.quillpress.theme.view;

import java.util.List;

/**
 * A taxonomy that the site made up, such as places: with the terms of a story, or of the site.
 *
 * @param name its key in front matter
 * @param title what readers see of it
 * @param url page of all its terms
 */
public record TaxonomyView(
    String name,
    String title,
    String url,
    List<TermView> terms,
    boolean first,
    boolean last,
    int index) {
  /** The same taxonomy with other terms. */
  public TaxonomyView with(List<TermView> others) {
    return new TaxonomyView(name, title, url, others, first, last, index);
  }

  /**
   * The same taxonomy at a place of a list.
   *
   * @param index from 0
   * @param size of the list
   */
  public TaxonomyView at(int index, int size) {
    return new TaxonomyView(name, title, url, terms, index == 0, index == size - 1, index);
  }
}
