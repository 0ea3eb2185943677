package org.quillpress.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The folders of an output folder, each looked at once. Links are never followed. Not thread-safe.
 */
final class OutputTree {
  private final Path root;
  private final Map<String, State> states = new HashMap<>();
  private final Set<String> made = new HashSet<>();

  /** What is where a folder should be. */
  enum State {
    FOLDER,
    MISSING,
    /** Something else is there, or further up. */
    BLOCKED
  }

  OutputTree(Path root) {
    this.root = root;
  }

  Path path(String path) {
    return path.isEmpty() ? root : Names.resolve(root, path);
  }

  State folder(String path) throws IOException {
    State known = states.get(path);
    if (known != null) {
      return known;
    }
    State above = path.isEmpty() ? State.FOLDER : folder(Names.folder(path));
    State state = above;
    if (above == State.FOLDER) {
      Optional<BasicFileAttributes> found = look(path(path));
      boolean folder = found.isPresent() && found.get().isDirectory();
      state = folder ? State.FOLDER : found.isPresent() ? State.BLOCKED : State.MISSING;
    }
    states.put(path, state);
    return state;
  }

  /** The nearest ancestor that is not a folder but something else. */
  String blocker(String folder) throws IOException {
    String above = Names.folder(folder);
    return folder.isEmpty() || folder(above) == State.FOLDER ? folder : blocker(above);
  }

  /** Makes a folder if it is not there. */
  void make(String path) throws IOException {
    if (!made.add(path)) {
      return;
    }
    if (path.isEmpty()) {
      Files.createDirectories(root);
      return;
    }
    make(Names.folder(path));
    Path folder = path(path);
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException(folder + " is in the way of a folder", e);
      }
    }
  }

  static Optional<BasicFileAttributes> look(Path path) throws IOException {
    try {
      return Optional.of(
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
