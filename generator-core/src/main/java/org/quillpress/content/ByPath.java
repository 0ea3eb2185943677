package org.quillpress.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quillpress.model.Story;
import org.quillpress.problem.Place;

/**
 * What holds for files by where they lie: below a folder that says so, or at the paths of a
 * pattern. Not thread-safe while it is filled, then thread-safe.
 */
final class ByPath<T> {
  /**
   * What holds at the paths of a pattern.
   *
   * @param kind of files, or null for both
   */
  record Rule<T>(PathPattern path, Story.@Nullable Kind kind, Place place, T value) {
    boolean fits(String file, Story.Kind of) {
      return (kind == null || kind == of) && path.fits(file);
    }
  }

  private final Map<String, T> folders = new HashMap<>();
  private final List<Rule<T>> rules = new ArrayList<>();

  /**
   * Begins with rules for patterns.
   *
   * @param typed in the order in which they were typed
   */
  ByPath(List<Rule<T>> typed) {
    for (int i = typed.size() - 1; i >= 0; i--) {
      rules.add(typed.get(i));
    }
    rules.sort(
        Comparator.comparingInt((Rule<T> rule) -> -rule.path().weight())
            .thenComparing(rule -> rule.kind() == null));
  }

  /**
   * Names a folder.
   *
   * @param language code of the language whose files alone are meant, or empty
   */
  static String key(String folder, String language) {
    return language.isEmpty() ? folder : folder + '\u0000' + language;
  }

  /** Says what holds below a folder that is {@linkplain #key named}. */
  void put(String key, T value) {
    folders.put(key, value);
  }

  List<Rule<T>> rules() {
    return rules;
  }

  /** All that is said, of whatever files. */
  List<T> all() {
    List<T> all = new ArrayList<>(folders.values());
    rules.forEach(rule -> all.add(rule.value()));
    return all;
  }

  boolean isEmpty() {
    return folders.isEmpty() && rules.isEmpty();
  }

  /**
   * What holds for a file, the nearest first: folders from the nearest outwards, then patterns from
   * the longest to the shortest, of equal ones the last.
   *
   * @param language code of the language that its path names, or empty
   */
  List<T> of(String file, String language, Story.Kind kind) {
    List<T> found = new ArrayList<>();
    if (!folders.isEmpty()) {
      String folder = parent(file);
      // a folder's own file is in the folder, not below it
      boolean isOutside = FolderRules.isFolderFile(file) && folder.isEmpty();
      folder = FolderRules.isFolderFile(file) ? parent(folder) : folder;
      for (boolean more = !isOutside; more; folder = parent(folder)) {
        add(key(folder, language), found);
        if (!language.isEmpty()) {
          add(folder, found);
        }
        more = !folder.isEmpty();
      }
    }
    for (Rule<T> rule : rules) {
      if (rule.fits(file, kind)) {
        found.add(rule.value());
      }
    }
    return found;
  }

  private void add(String key, List<T> found) {
    T value = folders.get(key);
    if (value != null) {
      found.add(value);
    }
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
