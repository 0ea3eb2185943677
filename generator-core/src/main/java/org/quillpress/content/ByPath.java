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

  /** Says what holds below a folder. */
  void put(String folder, T value) {
    folders.put(folder, value);
  }

  List<Rule<T>> rules() {
    return rules;
  }

  boolean isEmpty() {
    return folders.isEmpty() && rules.isEmpty();
  }

  /**
   * What holds for a file, the nearest first: folders from the nearest outwards, then patterns from
   * the longest to the shortest, of equal ones the last.
   */
  List<T> of(String file, Story.Kind kind) {
    if (isEmpty()) {
      return List.of();
    }
    List<T> found = new ArrayList<>();
    if (!folders.isEmpty()) {
      int slash = file.lastIndexOf('/');
      // a folder's own file is in the folder, not below it
      slash = FolderRules.isFolderFile(file) ? file.lastIndexOf('/', slash - 1) : slash;
      for (; slash >= 0; slash = slash == 0 ? -1 : file.lastIndexOf('/', slash - 1)) {
        T value = folders.get(file.substring(0, slash));
        if (value != null) {
          found.add(value);
        }
      }
      T whole = folders.get("");
      if (whole != null && !(FolderRules.isFolderFile(file) && file.indexOf('/') < 0)) {
        found.add(whole);
      }
    }
    for (Rule<T> rule : rules) {
      if (rule.fits(file, kind)) {
        found.add(rule.value());
      }
    }
    return found;
  }
}
