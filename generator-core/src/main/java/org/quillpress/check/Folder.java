package org.quillpress.check;

import static java.util.Objects.requireNonNull;

import org.quillpress.files.SourceTree;

/**
 * The files of a theme.
 *
 * @param prefix what stands before their paths in problems, such as {@code themes/base/}
 */
public record Folder(String prefix, SourceTree tree) {
  /** Checks its parts. */
  public Folder {
    requireNonNull(prefix, "prefix");
    requireNonNull(tree, "tree");
  }
}
