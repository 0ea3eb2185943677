package org.quillpress.content;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.quillpress.files.Urls;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.model.Address;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Reads the address of the site; a host with letters beyond ASCII gets its ASCII form. */
final class AddressReader {
  /** For a site that does not say where it will be. */
  static final Address NONE = new Address("http://localhost", "");

  /** What the older and the newer rules for such hosts write differently (RFC 5894, section 7). */
  private static final String AMBIGUOUS = "ßς\u200c\u200d";

  private AddressReader() {}

  /** The address, or {@link #NONE} with a problem. */
  static Address read(Scalar typed, Problems problems) {
    String text = typed.text().strip();
    String host = host(text);
    if (host.chars().anyMatch(c -> AMBIGUOUS.indexOf(c) >= 0)) {
      problems.add(
          Problem.error(
                  "site-url",
                  typed.place(),
                  "browsers old and new read \"" + host + "\" as two different names")
              .withHint(
                  "type it in the form that begins with xn--, as the place where you registered it shows"));
      return NONE;
    }
    Address address = parse(ascii(text, host));
    if (address == null) {
      problems.add(
          Problem.error("site-url", typed.place(), "\"" + text + "\" is not the address of a site")
              .withHint(hint(text)));
    }
    return address == null ? NONE : address;
  }

  /** The host and port that a text names, as typed, or empty. */
  static String host(String url) {
    int from = url.indexOf("//");
    int to = from < 0 ? -1 : url.indexOf('/', from + 2);
    return from < 0 ? "" : to < 0 ? url.substring(from + 2) : url.substring(from + 2, to);
  }

  /** The address with its host as the name system knows it (RFC 3490). */
  private static String ascii(String url, String host) {
    if (host.chars().allMatch(c -> c < 128)) {
      return url;
    }
    int port = host.indexOf(':') < 0 ? host.length() : host.indexOf(':');
    try {
      String ascii = IDN.toASCII(host.substring(0, port), IDN.USE_STD3_ASCII_RULES);
      return url.replace("//" + host, "//" + ascii + host.substring(port));
    } catch (IllegalArgumentException e) {
      return url;
    }
  }

  private static @Nullable Address parse(String typed) {
    try {
      URI uri = new URI(typed);
      String scheme = uri.getScheme();
      boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
      boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null;
      if (!web || uri.getHost() == null || uri.getRawUserInfo() != null || !plain) {
        return null;
      }
      String path = uri.getRawPath() == null ? "" : Urls.normalise(uri.getRawPath());
      while (path.endsWith("/")) {
        path = path.substring(0, path.length() - 1);
      }
      return new Address(
          scheme.toLowerCase(java.util.Locale.ROOT) + "://" + uri.getRawAuthority(),
          Urls.encode(Urls.decode(path)));
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static String hint(String typed) {
    boolean bare = !typed.isEmpty() && !typed.contains(":") && !typed.contains(" ");
    return bare && typed.indexOf('.') > 0
        ? "did you mean \"https://" + typed + "\"?"
        : "type an address such as https://example.org/blog/";
  }
}
