package org.quillpress.files;

import java.util.List;
import org.quillpress.problem.Problem;

/**
 * What a folder holds.
 *
 * @param files ordinary files, sorted by path
 * @param skipped files and folders that are never read, by path, folders with a final slash: names
 *     that begin with {@code .} (but {@code .well-known}) or end with {@code ~}, {@code #names#}
 *     and {@code node_modules}
 * @param problems what could not be listed and why (links out of the tree, loops, pipes, names that
 *     are not Unicode), as warnings at the path
 */
public record Listing(List<SourceFile> files, List<String> skipped, List<Problem> problems) {
  /** Whether a file or folder of this name is skipped. */
  public static boolean skips(String name) {
    return Names.skipped(name);
  }

  /** A folder in which nothing is skipped. */
  public Listing(List<SourceFile> files, List<Problem> problems) {
    this(files, List.of(), problems);
  }

  /** Copies its lists. */
  public Listing {
    files = List.copyOf(files);
    skipped = List.copyOf(skipped);
    problems = List.copyOf(problems);
  }
}
