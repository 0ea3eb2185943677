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

  /** Host and path of the home with a final slash, such as {@code example.org/blog/}. */
  public String home() {
    return host() + basePath + "/";
  }

  /**
   * The complete address of a page of the site.
   *
   * @param path encoded path below the home, beginning with a slash
   */
  public String absolute(String path) {
    return origin + basePath + path;
  }

  /**
   * The address of something as pages of the site have it.
   *
   * @param url a path below the home, which begins with one slash, or an address elsewhere
   */
  public String link(String url) {
    return !basePath.isEmpty() && isBelowHome(url) ? basePath + url : url;
  }

  /** The same complete. */
  public String absoluteLink(String url) {
    return isBelowHome(url) ? absolute(url) : url;
  }

  private static boolean isBelowHome(String url) {
    return url.startsWith("/") && !url.startsWith("//");
  }

  /**
   * The path below the home of a complete address of the web: it begins with a slash. All else is
   * given back as it is.
   */
  public String below(String url) {
    String host = host();
    for (String start : new String[] {"https://", "http://", "//"}) {
      int from = start.length();
      int path = from + host.length();
      if (url.regionMatches(true, 0, start, 0, from)
          && url.regionMatches(true, from, host, 0, host.length())
          && url.startsWith(basePath, path)) {
        String rest = url.substring(path + basePath.length());
        boolean whole = rest.isEmpty() || "/?#".indexOf(rest.charAt(0)) >= 0;
        return !whole ? url : rest.startsWith("/") ? rest : "/" + rest;
      }
    }
    return url;
  }
}
