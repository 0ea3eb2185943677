package org.quillpress.files;

import java.io.IOException;
import java.util.Optional;

/** A tree of files to read from: a folder, a jar's folder, a map. */
public interface SourceTree {
  /**
   * Lists all files below a folder of this tree.
   *
   * @param folder path of the folder, or empty for the whole tree; a folder that does not exist has
   *     no files
   */
  Listing list(String folder) throws IOException;

  /**
   * Whether there is any file below a folder of this tree.
   *
   * @param folder path of the folder
   */
  default boolean holds(String folder) throws IOException {
    return !list(folder).files().isEmpty();
  }

  /** The file at exactly this path, if there is one inside this tree. */
  Optional<SourceFile> file(String path) throws IOException;
}
