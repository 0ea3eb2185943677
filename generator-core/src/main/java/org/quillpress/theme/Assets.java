package org.quillpress.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * The {@code assets/} folders of all layers. A style sheet's own addresses follow the names that
 * the files get, so its name can only be made when theirs are known.
 */
final class Assets {
  private final Map<String, ThemeFile> files;
  private final Problems problems;
  private final Map<String, ThemeAsset> done = new TreeMap<>();
  private final Set<String> open = new HashSet<>();

  private Assets(Map<String, ThemeFile> files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  /**
   * What was found.
   *
   * @param files the files to publish, by path inside of the theme
   * @param keys all names in {@code page.assets}, those of empty files included
   * @param sources the files that were read, by their paths for problems
   */
  record Found(List<ThemeAsset> files, Set<String> keys, Set<String> sources) {}

  /**
   * Reads all. A file without content has a name for templates to ask for, and is not published.
   */
  static Found read(List<Layer> layers, Problems problems) throws IOException {
    Map<String, ThemeFile> files = ThemeFile.nearest(layers, "assets", problems);
    Assets assets = new Assets(files, problems);
    Map<String, String> keys = new TreeMap<>();
    for (ThemeFile file : files.values()) {
      assets.asset(file.path());
      String key = key(file.path());
      String other = keys.putIfAbsent(key, file.path());
      if (other != null) {
        Problem problem =
            Problem.error(
                "theme-asset",
                Place.of(file.place()),
                "\"" + file.path() + "\" and \"" + other + "\" have the same name " + key);
        problems.add(problem.withHint("rename one of them"));
      }
    }
    List<ThemeAsset> published =
        assets.done.values().stream().filter(asset -> asset.bytes().length > 0).toList();
    Set<String> sources = new TreeSet<>();
    files.values().forEach(file -> sources.add(file.place()));
    return new Found(published, new TreeSet<>(keys.keySet()), sources);
  }

  private static String key(String path) {
    return Names.camel(path.substring(path.lastIndexOf('/') + 1));
  }

  /** The asset of a file, or null if there is no such file or it is being made just now. */
  private @Nullable ThemeAsset asset(String path) throws IOException {
    ThemeAsset made = done.get(path);
    ThemeFile file = files.get(path);
    if (made != null || file == null || !open.add(path)) {
      return made;
    }
    byte[] bytes = file.source().read();
    if (path.endsWith(".css")) {
      String css = file.text(problems);
      bytes =
          new CssUrls(css, (url, at) -> published(file, css, url, at))
              .rewritten()
              .getBytes(StandardCharsets.UTF_8);
    }
    open.remove(path);
    byte[] hash = sha256(bytes);
    ThemeAsset asset =
        new ThemeAsset(
            key(path),
            path,
            file.place(),
            fingerprinted(path, HexFormat.of().formatHex(hash, 0, 5)),
            "sha256-" + Base64.getEncoder().encodeToString(hash),
            bytes);
    done.put(path, asset);
    return asset;
  }

  /** The address to print for one in a style sheet: as typed if it leads out of the theme. */
  private String published(ThemeFile from, String css, String url, int at) throws IOException {
    int cut = cut(url);
    String target = cut == 0 ? "" : url.substring(0, cut);
    if (target.isEmpty() || target.startsWith("/") || hasScheme(target)) {
      return url;
    }
    String folder = from.path().substring(0, from.path().lastIndexOf('/') + 1);
    String path = resolved(folder, target);
    if (path.equals(from.path()) || open.contains(path)) {
      report(from, css, at, "\"" + url + "\" leads back to this style sheet", "remove it");
      return url;
    }
    ThemeAsset asset = asset(path);
    if (asset == null) {
      String near =
          Nearest.to(path, files.keySet())
              .map(found -> "did you mean \"" + relative(folder, found) + "\"?")
              .orElse("");
      String put =
          "put it beside the style sheet, or type an address that begins with / or https://";
      String hint = near.isEmpty() ? put : near;
      report(from, css, at, "\"" + url + "\" is not a file of the theme", hint);
      return url;
    }
    return relative(folder, asset.path()) + url.substring(cut);
  }

  private void report(ThemeFile from, String css, int at, String message, String hint) {
    Place place = TextPlace.of(css, from.place(), at);
    problems.add(Problem.error("theme-asset", place, message).withHint(hint));
  }

  private static int cut(String url) {
    for (int i = 0; i < url.length(); i++) {
      if (url.charAt(i) == '?' || url.charAt(i) == '#') {
        return i;
      }
    }
    return url.length();
  }

  private static boolean hasScheme(String url) {
    int colon = url.indexOf(':');
    return colon > 0 && url.lastIndexOf('/', colon) < 0;
  }

  /** A path of this theme, or one that no file can have if it leads out of it. */
  private static String resolved(String folder, String target) {
    StringBuilder path = new StringBuilder(folder);
    for (String word : target.split("/", -1)) {
      if (word.equals("..")) {
        if (path.length() == 0) {
          return "..";
        }
        path.setLength(path.lastIndexOf("/", path.length() - 2) + 1);
      } else if (!word.equals(".")) {
        path.append(word).append('/');
      }
    }
    return path.substring(0, Math.max(0, path.length() - 1));
  }

  private static String relative(String folder, String path) {
    int same = 0;
    for (int i = 0; i < Math.min(folder.length(), path.length()); i++) {
      if (folder.charAt(i) != path.charAt(i)) {
        break;
      }
      if (folder.charAt(i) == '/') {
        same = i + 1;
      }
    }
    StringBuilder out = new StringBuilder();
    for (int i = same; i < folder.length(); i++) {
      if (folder.charAt(i) == '/') {
        out.append("../");
      }
    }
    return out.append(path, same, path.length()).toString();
  }

  private static String fingerprinted(String path, String print) {
    int dot = path.lastIndexOf('.');
    return dot <= path.lastIndexOf('/')
        ? path + "." + print
        : path.substring(0, dot) + "." + print + path.substring(dot);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
