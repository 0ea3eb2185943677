package org.quillpress.audit;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.quillpress.files.Urls;
import org.quillpress.model.Address;

/** Where links lead within the site. */
final class Paths {
  private final Address address;
  private final Set<String> files;

  Paths(Address address, Set<String> files) {
    this.address = address;
    this.files = files;
  }

  /**
   * A place within the site.
   *
   * @param url encoded path below the home
   * @param fragment decoded, or empty
   */
  record Target(String url, String fragment) {
    /** The path of the file that answers. */
    String file() {
      return Urls.file(url.substring(0, Urls.pathEnd(url)));
    }
  }

  /** Where an address on a page leads; empty if that is not within the site. */
  Optional<Target> of(String href, String page) {
    String typed = href.strip();
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    String url = address.below(typed);
    if (url.equals(typed)) {
      if (Urls.isExternal(typed)) {
        return Optional.empty();
      }
      String base = address.basePath();
      try {
        url = URI.create(base + page).resolve(typed.replace(" ", "%20")).toString();
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
      if (!url.startsWith(base + "/")) {
        return Optional.empty();
      }
      url = url.substring(base.length());
    }
    int hash = url.indexOf('#');
    String fragment = hash < 0 ? "" : Urls.decode(url.substring(hash + 1));
    return Optional.of(new Target(hash < 0 ? url : url.substring(0, hash), fragment));
  }

  /** Whether an address elsewhere names this site, as those do that share a page. */
  boolean isAboutUs(String href) {
    return href.contains(address.host());
  }

  boolean has(Target target) {
    String file = target.file();
    return file.isEmpty() || files.contains(file) || files.contains(file + "/index.html");
  }
}
