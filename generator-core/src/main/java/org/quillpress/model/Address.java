package org.quillpress.model;

/**
 * Where a site will be on the web.
 *
 * @param origin scheme and host without a final slash, such as {@code https://example.org}
 * @param basePath path of the site's home without a final slash, such as {@code /blog}, or empty
 */
public record Address(String origin, String basePath) {
  /** The host with its port, such as {@code example.org}. */
  public String host() {
    return origin.substring(origin.indexOf("//") + 2);
  }

  /**
   * The complete address of a page of the site.
   *
   * @param path encoded path below the home, beginning with a slash
   */
  public String absolute(String path) {
    return origin + basePath + path;
  }
}
