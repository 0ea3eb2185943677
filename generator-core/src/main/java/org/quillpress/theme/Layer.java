package org.quillpress.theme;

import org.quillpress.files.SourceTree;

/**
 * One of the trees that a theme is made of.
 *
 * @param place what stands before its paths in problems: {@code theme/} or {@code themes/base/}
 */
record Layer(String place, SourceTree tree) {
  static final String SITE = "theme/";

  /** Whether it is the site's own folder. */
  boolean isSite() {
    return place.equals(SITE);
  }
}
