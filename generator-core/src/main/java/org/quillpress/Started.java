package org.quillpress;

import java.util.List;
import org.quillpress.problem.Problem;

/**
 * What was begun.
 *
 * @param files paths of the files that were written, with {@code /}; none if there is a problem
 * @param kept paths of files that were there already and stay as they are
 * @param problems what is in the way
 */
public record Started(List<String> files, List<String> kept, List<Problem> problems) {
  /** Copies its lists. */
  public Started {
    files = List.copyOf(files);
    kept = List.copyOf(kept);
    problems = List.copyOf(problems);
  }

  static Started of(List<String> files) {
    return new Started(files, List.of(), List.of());
  }

  static Started not(List<Problem> problems) {
    return new Started(List.of(), List.of(), problems);
  }
}
