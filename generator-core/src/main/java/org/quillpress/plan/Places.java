package org.quillpress.plan;

import org.quillpress.problem.Place;

/** Where in its source stands what gives an output its path. */
public interface Places {
  /** The permalink or slug that a text has, or the file as a whole. */
  Place address(String source);

  /**
   * The alias of a text that leads to a path, or the file as a whole.
   *
   * @param path such as {@code old/fog/index.html}
   */
  Place alias(String source, String path);
}
