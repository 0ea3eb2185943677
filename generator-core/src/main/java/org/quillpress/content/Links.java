package org.quillpress.content;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quillpress.files.SourceFile;
import org.quillpress.files.Urls;
import org.quillpress.model.Address;
import org.quillpress.model.Picture;
import org.quillpress.model.Settings;

/**
 * Resolves what authors type as the target of a link or picture: a source file, a path of the site,
 * a path from the page. Immutable, thread-safe.
 */
public final class Links {
  /**
   * A resolved target.
   *
   * @param url below the home, encoded, with query and fragment; or as typed if {@code isKnown} is
   *     false
   * @param isKnown whether the site has it
   */
  public record Target(String url, boolean isKnown) {}

  private final Address address;
  private final Settings.LinkPolicy policy;
  private final Map<String, String> sources;
  private final Map<String, SourceFile> pictures;
  private final Pictures sizes;

  Links(
      Settings settings,
      Map<String, String> sources,
      Map<String, SourceFile> pictures,
      Pictures sizes) {
    this.address = settings.address();
    this.policy = settings.links();
    this.sources = sources;
    this.pictures = pictures;
    this.sizes = sizes;
  }

  /** What becomes of a broken link. */
  public Settings.LinkPolicy policy() {
    return policy;
  }

  /** All source files that can be linked to. */
  public Set<String> sources() {
    return sources.keySet();
  }

  /**
   * Resolves a target.
   *
   * @param typed as the author typed it; never with a scheme
   * @param source path of the file that it stands in
   * @param page encoded address of that file's page below the home
   * @param paths all output paths of the site
   */
  public Target resolve(String typed, String source, String page, Set<String> paths) {
    int end = end(typed);
    String path = Urls.decode(typed.substring(0, end));
    String rest =
        Urls.encode(typed.substring(end))
            .replace("%23", "#")
            .replace("%3F", "?")
            .replace("%25", "%");
    if (path.isEmpty()) {
      return new Target(page + rest, true);
    }
    String file =
        path.startsWith("/")
            ? Urls.normalise(path.substring(1))
            : Urls.normalise(source.substring(0, source.lastIndexOf('/') + 1) + path);
    String url = sources.get(file);
    if (url != null) {
      return new Target(url + rest, true);
    }
    String absolute =
        path.startsWith("/")
            ? path
            : Urls.normalise(Urls.decode(page.substring(1, page.lastIndexOf('/') + 1)) + path);
    absolute = absolute.startsWith("/") ? absolute : "/" + absolute;
    Optional<String> known = known(absolute, paths);
    if (known.isEmpty()
        && !address.basePath().isEmpty()
        && absolute.startsWith(address.basePath() + "/")) {
      known = known(absolute.substring(address.basePath().length()), paths);
    }
    return known
        .map(found -> new Target(Urls.encode(found) + rest, true))
        .orElseGet(() -> new Target(Urls.encode(absolute(path, page)) + rest, false));
  }

  private static String absolute(String path, String page) {
    if (path.startsWith("/")) {
      return path;
    }
    return "/" + Urls.normalise(Urls.decode(page.substring(1, page.lastIndexOf('/') + 1)) + path);
  }

  private static Optional<String> known(String path, Set<String> paths) {
    String name = path.substring(1);
    if (path.endsWith("/")) {
      return paths.contains(name + "index.html") ? Optional.of(path) : Optional.empty();
    }
    if (paths.contains(name)) {
      return Optional.of(
          path.endsWith("/index.html") ? path.substring(0, path.length() - 10) : path);
    }
    return paths.contains(name + "/index.html") ? Optional.of(path + "/") : Optional.empty();
  }

  private static int end(String typed) {
    for (int i = 0; i < typed.length(); i++) {
      if (typed.charAt(i) == '#' || typed.charAt(i) == '?') {
        return i;
      }
    }
    return typed.length();
  }

  /** Size of a picture of the site, by its encoded address below the home. */
  public Optional<Picture.Size> size(String url) {
    return Optional.ofNullable(pictures.get(url)).flatMap(sizes::size);
  }
}
