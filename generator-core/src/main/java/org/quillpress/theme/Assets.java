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
final class Assets implements StyleSheet.Published {
  private final Map<String, ThemeFile> files;
  private final List<Layer> layers;
  private final Problems problems;
  private final Map<String, ThemeAsset> done = new TreeMap<>();
  private final Set<String> open = new HashSet<>();
  private final Set<String> parts = new TreeSet<>();

  private Assets(Map<String, ThemeFile> files, List<Layer> layers, Problems problems) {
    this.files = files;
    this.layers = layers;
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
    Assets assets = new Assets(files, layers, problems);
    Map<String, String> keys = new TreeMap<>();
    for (ThemeFile file : files.values()) {
      if (StyleSheet.isPart(file.path())) {
        continue;
      }
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
    assets.unusedParts();
    List<ThemeAsset> published =
        assets.done.values().stream().filter(asset -> asset.bytes().length > 0).toList();
    Set<String> sources = new TreeSet<>();
    files.values().forEach(file -> sources.add(file.place()));
    return new Found(published, new TreeSet<>(keys.keySet()), sources);
  }

  private static String key(String path) {
    return Names.camel(AssetPath.name(path));
  }

  /** A theme need not use what it inherits, but what a site writes is meant to have an effect. */
  private void unusedParts() {
    for (ThemeFile file : files.values()) {
      String path = file.path();
      if (StyleSheet.isPart(path) && file.place().startsWith(Layer.SITE) && !parts.contains(path)) {
        String name = AssetPath.name(path);
        Problem problem =
            Problem.warning(
                "theme-asset", Place.of(file.place()), "no style sheet imports \"" + name + "\"");
        List<String> known = parts.stream().map(AssetPath::name).toList();
        String otherwise = "type @import \"" + name + "\"; at the top of a style sheet";
        problems.add(problem.withHint(Nearest.hint(name, known, otherwise)));
      }
    }
  }

  @Override
  public @Nullable String path(String file) throws IOException {
    ThemeAsset asset = StyleSheet.isPart(file) ? null : asset(file);
    return asset == null ? null : asset.path();
  }

  @Override
  public boolean waits(String file) {
    return open.contains(file);
  }

  @Override
  public @Nullable ThemeFile below(ThemeFile file) throws IOException {
    boolean passed = false;
    for (Layer layer : layers) {
      ThemeFile found = passed ? ThemeFile.in(layer, file.path()).orElse(null) : null;
      if (found != null) {
        return found;
      }
      passed |= file.place().equals(layer.place() + file.path());
    }
    return null;
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
      StyleSheet sheet = new StyleSheet(file, files, this, problems);
      bytes = sheet.text().getBytes(StandardCharsets.UTF_8);
      parts.addAll(sheet.parts());
    } else if (path.endsWith(".js")) {
      bytes = ScriptSpaces.without(bytes);
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
