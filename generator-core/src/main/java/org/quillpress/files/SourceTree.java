package org.quillpress.files;

import java.io.IOException;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

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

  /**
   * The names in a folder of this tree itself, folders with a final slash, sorted; those that a
   * {@link Listing} skips among them.
   *
   * @param folder path of the folder, or empty for the top; one that does not exist has none
   */
  default List<String> names(String folder) throws IOException {
    Listing listing = list(folder);
    int from = folder.isEmpty() ? 0 : folder.length() + 1;
    NavigableSet<String> names = new TreeSet<>(listing.skipped());
    listing.files().forEach(file -> names.add(file.path()));
    listing.problems().forEach(problem -> names.add(problem.place().file()));
    return names.stream()
        .filter(path -> path.length() > from)
        .map(path -> Names.first(path, from))
        .distinct()
        .toList();
  }

  /** The file at exactly this path, if there is one inside this tree. */
  Optional<SourceFile> file(String path) throws IOException;
}
