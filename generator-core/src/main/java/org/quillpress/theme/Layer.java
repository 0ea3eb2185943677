package org.quillpress.theme;

import static java.util.Objects.requireNonNull;

import org.quillpress.files.SourceTree;

/**
 * One of the trees that a theme is made of.
 *
 * @param place what stands before its paths in problems: {@code theme/} or {@code themes/base/}
 */
public record Layer(String place, SourceTree tree) {
  static final String SITE = "theme/";

  /** Checks its parts. */
  public Layer {
    requireNonNull(place, "place");
    requireNonNull(tree, "tree");
  }

  /** Whether it is the site's own folder. */
  public boolean isSite() {
    return place.equals(SITE);
  }
}
