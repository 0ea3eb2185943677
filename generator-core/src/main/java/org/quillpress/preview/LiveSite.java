package org.quillpress.preview;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quillpress.problem.Problem;

/** A site that is shown while it is written. Thread-safe. */
public interface LiveSite {
  /**
   * Reads it for the first time; where that takes long perhaps only a part, so that {@link
   * #refresh()} has to follow.
   */
  default void open() throws IOException {
    refresh();
  }

  /** Whether what it shows is made of all that there is, not only of a part. */
  default boolean isWhole() {
    return true;
  }

  /** Reads all of it anew. */
  void refresh() throws IOException;

  /**
   * Reads what changed.
   *
   * @param changed paths in the source of files and folders
   */
  void refresh(Collection<String> changed) throws IOException;

  /** Whether time alone has changed it since it was read: a story's moment has come. */
  default boolean isOutOfDate() throws IOException {
    return false;
  }

  /** The path of its home, without a final slash: empty, or {@code /under}. */
  String basePath() throws IOException;

  /**
   * The bytes of a file of the site; waits until all is read if that must be known.
   *
   * @param path below the home, such as {@code 2026/02/fog/index.html}
   * @return empty if it has none there
   */
  Optional<byte[]> file(String path) throws IOException;

  /** The bytes of a file of the site as far as it is known without waiting. */
  default Optional<byte[]> fileNow(String path) throws IOException {
    return file(path);
  }

  /** The address below the home of the page that is made of a source file. */
  Optional<String> address(String file) throws IOException;

  /** The addresses below the home of the files that are made of source files, but for pages. */
  Set<String> files(Collection<String> sources) throws IOException;

  /** The pages that readers would not get yet, by their address below the home, and why. */
  Map<String, String> early() throws IOException;

  /** All that is wrong, as far as it is known. */
  List<Problem> problems() throws IOException;
}
