package org.quillpress.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the source files that a reference such as {@code @/posts/fog.md} may mean: the file at that
 * path below the source, or below a folder of content; else those whose path ends so; else those of
 * that name, whatever their folder, date and extension. Thread-safe; names are looked up only once
 * somebody asks.
 */
final class References {
  private final Set<String> files;
  private final Set<String> folders;
  private final List<String> languages;
  private @Nullable Map<String, List<String>> byName;

  /**
   * @param files paths of all files that can be meant
   * @param folders of content, without final slashes
   * @param languages codes that may end a name, as in {@code fog.fr.md}
   */
  References(Set<String> files, Set<String> folders, List<String> languages) {
    this.files = files;
    this.folders = folders;
    this.languages = languages;
  }

  /**
   * A target with the marks of ours for those of Docusaurus and of older texts of Pelican: {@code
   * @site/docs/fog.md}, {@code |filename|fog.md}.
   */
  static String marked(String typed) {
    if (typed.startsWith("@site/")) {
      return "@/" + typed.substring("@site/".length());
    }
    int bar =
        typed.startsWith("|filename|") || typed.startsWith("|static|") ? typed.indexOf('|', 1) : -1;
    if (bar < 0) {
      return typed;
    }
    String path = typed.substring(bar + 1);
    return path.startsWith("/") && typed.startsWith("|filename|") ? "@" + path : path;
  }

  /** Folders and the folders around them, in order. */
  static Set<String> around(Iterable<String> folders) {
    Set<String> all = new TreeSet<>();
    for (String folder : folders) {
      for (int end = folder.length(); end > 0; end = folder.lastIndexOf('/', end - 1)) {
        all.add(folder.substring(0, end));
      }
    }
    return all;
  }

  /** The files that are meant: none, one, or several, in order. */
  List<String> find(String typed) {
    if (typed.isEmpty()) {
      return List.of();
    }
    if (files.contains(typed)) {
      return List.of(typed);
    }
    Set<String> found = new TreeSet<>();
    for (String folder : folders) {
      String path = folder + "/" + typed;
      if (files.contains(path)) {
        found.add(path);
      }
    }
    return found.isEmpty() ? named(typed) : List.copyOf(found);
  }

  private List<String> named(String typed) {
    String path = stem(typed);
    FileName name = FileName.of(path + ".md");
    List<String> same = sameName(typed);
    List<String> ends = new ArrayList<>();
    List<String> stems = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String file : same) {
      String stem = stem(file);
      if (file.endsWith("/" + typed)) {
        ends.add(file);
      } else if (stem.equals(path) || stem.endsWith("/" + path)) {
        stems.add(file);
      } else if (typed.indexOf('/') < 0) {
        String date = FileName.of(file).date();
        if (name.date().isEmpty() || date.isEmpty() || name.date().equals(date)) {
          names.add(file);
        }
      }
    }
    return !ends.isEmpty() ? ends : !stems.isEmpty() ? stems : names;
  }

  /** The files whose name, without date and extension, is that of a path, in order. */
  synchronized List<String> sameName(String typed) {
    Map<String, List<String>> names = byName;
    if (names == null) {
      names = new HashMap<>();
      for (String file : new TreeSet<>(files)) {
        names.computeIfAbsent(name(file), key -> new ArrayList<>(1)).add(file);
      }
      byName = names;
    }
    return names.getOrDefault(name(typed), List.of());
  }

  private String name(String path) {
    return FileName.of(stem(path) + ".md").name().toLowerCase(Locale.ROOT);
  }

  /**
   * A path without what does not matter in a name: the extension of a text, its language, the index
   * of a bundle.
   */
  private String stem(String path) {
    String stem = path;
    if (Inventory.isText(path) || Inventory.extension(path).equals("html")) {
      stem = path.substring(0, path.lastIndexOf('.'));
    }
    for (String language : languages) {
      if (stem.endsWith("." + language)) {
        stem = stem.substring(0, stem.length() - language.length() - 1);
        break;
      }
    }
    while (stem.endsWith("/")) {
      stem = stem.substring(0, stem.length() - 1);
    }
    for (String index : new String[] {"/index", "/_index"}) {
      if (stem.endsWith(index)) {
        stem = stem.substring(0, stem.length() - index.length());
      }
    }
    return stem;
  }
}
