package org.quillpress.content;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Nearest;

/**
 * Finds what an author probably meant by a path that leads to nothing. On very large sites only
 * files of the same name are looked at. Thread-safe; each path is looked for once.
 */
final class Nearby {
  private static final int MANY = 5_000;

  private final Links.Known known;
  private final Set<String> paths;
  private final References references;
  private final Map<String, Optional<String>> found = new ConcurrentHashMap<>();
  private @Nullable Nearest addresses;
  private @Nullable Nearest files;
  private @Nullable Set<String> folders;

  Nearby(Links.Known known, Set<String> paths, References references) {
    this.known = known;
    this.paths = paths;
    this.references = references;
  }

  /**
   * The nearest target, in the form of the path.
   *
   * @param path decoded, not empty
   * @param absolute the same as an address of the site
   */
  Optional<String> to(String path, String source, String absolute) {
    boolean relative = !path.startsWith("/") && !path.startsWith("@/");
    String folder = source.substring(0, source.lastIndexOf('/') + 1);
    return found.computeIfAbsent(
        relative ? folder + "\n" + path : path,
        key -> {
          if (path.startsWith("@/")) {
            return reference(path.substring(2)).map(file -> "@/" + file);
          }
          if (!relative) {
            return address(path);
          }
          return file(Links.file(path, source))
              .map(file -> relative(folder, file))
              .or(() -> address(absolute));
        });
  }

  private Optional<String> reference(String typed) {
    List<String> same = references.sameName(typed);
    return same.isEmpty() ? file(typed) : Optional.of(same.get(0));
  }

  private Optional<String> file(String wanted) {
    List<String> same = references.sameName(wanted);
    if (same.size() == 1) {
      return Optional.of(same.get(0));
    }
    return known.sources().size() + known.files().size() > MANY
        ? Optional.empty()
        : files().to(wanted).filter(file -> alike(wanted, file));
  }

  /** Whether names are alike too, and not only the folders that two paths have in common. */
  private static boolean alike(String path, String other) {
    return Nearest.to(name(path), List.of(name(other))).isPresent();
  }

  /** The last name in a path, without its extension. */
  private static String name(String path) {
    int end = path.endsWith("/") ? path.length() - 1 : path.length();
    int from = path.lastIndexOf('/', end - 1) + 1;
    int dot = path.lastIndexOf('.', end - 1);
    return path.substring(from, dot > from ? dot : Math.max(from, end));
  }

  private synchronized Nearest files() {
    Nearest all = files;
    if (all == null) {
      Set<String> paths = new HashSet<>(known.sources().keySet());
      paths.addAll(known.files());
      all = Nearest.among(paths);
      files = all;
    }
    return all;
  }

  private Optional<String> address(String path) {
    return paths.size() > MANY
        ? Optional.empty()
        : addresses().to(path).filter(found -> alike(path, found));
  }

  private synchronized Nearest addresses() {
    Nearest all = addresses;
    if (all == null) {
      Set<String> known = new HashSet<>();
      for (String file : paths) {
        boolean index = file.equals("index.html") || file.endsWith("/index.html");
        known.add("/" + (index ? file.substring(0, file.length() - 10) : file));
      }
      all = Nearest.among(known);
      addresses = all;
    }
    return all;
  }

  /** Whether a path names a folder that holds files of the source or of the site. */
  boolean isFolder(String path) {
    return folders().contains(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
  }

  private synchronized Set<String> folders() {
    Set<String> all = folders;
    if (all == null) {
      all = new HashSet<>();
      for (Set<String> each : List.of(known.files(), paths)) {
        for (String path : each) {
          int slash = path.lastIndexOf('/');
          while (slash > 0 && all.add(path.substring(0, slash))) {
            slash = path.lastIndexOf('/', slash - 1);
          }
        }
      }
      folders = all;
    }
    return all;
  }

  private static String relative(String folder, String path) {
    if (path.startsWith(folder)) {
      return path.substring(folder.length());
    }
    String up = folder;
    StringBuilder out = new StringBuilder();
    while (!up.isEmpty() && !path.startsWith(up)) {
      up = up.substring(0, up.lastIndexOf('/', up.length() - 2) + 1);
      out.append("../");
    }
    return out + path.substring(up.length());
  }
}
