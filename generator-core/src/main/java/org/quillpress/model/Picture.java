package org.quillpress.model;

import java.util.Optional;

/**
 * A picture that stands for a story, a term, an author or the site.
 *
 * @param url path below the home, encoded, or an address elsewhere
 * @param alt what it shows, in words; empty if it only decorates
 * @param caption Markdown, or empty
 * @param credit Markdown, or empty
 * @param size in pixels, if known
 */
public record Picture(String url, String alt, String caption, String credit, Optional<Size> size) {
  /** Width and height in pixels. */
  public record Size(int width, int height) {}

  /** Whether it lies on another site. */
  public boolean isExternal() {
    return !url.startsWith("/") || url.startsWith("//");
  }
}
