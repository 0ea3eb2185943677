package org.quillpress.files;

import java.util.List;
import org.quillpress.problem.Problem;

/**
 * What a folder holds.
 *
 * @param files ordinary files, sorted by path
 * @param problems what could not be listed and why (links out of the tree, loops, pipes, names that
 *     are not Unicode), as warnings at the path
 */
public record Listing(List<SourceFile> files, List<Problem> problems) {
  /** Copies its lists. */
  public Listing {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }
}
