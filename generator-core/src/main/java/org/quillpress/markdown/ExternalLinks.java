package org.quillpress.markdown;

import java.util.Locale;
import java.util.Set;

/**
 * Which addresses lie outside of the site, and what the links to them are given.
 *
 * @param home host and path of the site's home with a final slash, such as {@code
 *     example.org/blog/}: what lies below it, on the web, is the site's own; empty if not known
 * @param attributes of the links that Markdown makes to other sites, with a leading space and
 *     escaped, or empty
 * @param except hosts, in lower case, whose links get no attributes; hosts below them neither
 */
public record ExternalLinks(String home, String attributes, Set<String> except) {
  /** All complete addresses lie outside, and get nothing. */
  public static final ExternalLinks PLAIN = new ExternalLinks("", "", Set.of());

  /** Copies its set. */
  public ExternalLinks {
    except = Set.copyOf(except);
  }

  /** Whether a destination is for the site to resolve. */
  boolean internal(String destination) {
    if (Destination.internal(destination)) {
      return true;
    }
    int host = Destination.afterScheme(destination);
    int end = host + home.length() - 1;
    return host >= 0
        && isHome(destination, host)
        && (destination.length() == end || "/?#".indexOf(destination.charAt(end)) >= 0);
  }

  /** Whether the site's home, or something that begins like it, stands at an index of a text. */
  boolean isHome(String text, int at) {
    int path = home.indexOf('/');
    return path > 0
        && text.regionMatches(true, at, home, 0, path)
        && text.regionMatches(at + path, home, path, home.length() - 1 - path);
  }

  /** The attributes of a link to a complete address. */
  String attributes(String destination) {
    int host = attributes.isEmpty() ? -1 : Destination.afterScheme(destination);
    return host < 0 || !except.isEmpty() && isExcepted(host(destination, host)) ? "" : attributes;
  }

  private boolean isExcepted(String host) {
    for (int dot = -1; dot < host.length(); ) {
      if (except.contains(host.substring(dot + 1))) {
        return true;
      }
      dot = host.indexOf('.', dot + 1);
      if (dot < 0) {
        return false;
      }
    }
    return false;
  }

  private static String host(String destination, int from) {
    int to = from;
    while (to < destination.length() && "/?#:".indexOf(destination.charAt(to)) < 0) {
      to++;
    }
    return destination.substring(from, to).toLowerCase(Locale.ROOT);
  }
}
