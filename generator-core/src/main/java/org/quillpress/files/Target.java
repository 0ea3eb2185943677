package org.quillpress.files;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.quillpress.problem.Problem;

/** A place to publish a tree of files to: a folder, a map. */
public interface Target {
  /**
   * What keeps this place from being published to and a person can mend, such as a file where the
   * output folder should be. Changes nothing.
   */
  default List<Problem> problems() throws IOException {
    return List.of();
  }

  /**
   * What stands there, if all of it is as the last publication left it, and none was cut short.
   * Default: not known.
   */
  default Optional<Standing> standing() throws IOException {
    return Optional.empty();
  }

  /**
   * What a publication left.
   *
   * @param files how many
   * @param memo what its publisher wanted to be kept; empty if there is none
   */
  record Standing(int files, byte[] memo) {}

  /** Keeps what builds for this place want to know again. Default: nothing does. */
  default Optional<ByteCache> cache() {
    return Optional.empty();
  }

  /**
   * Begins to publish. Nothing that is there changes until {@link Publication#commit()}.
   *
   * @throws IOException if the place cannot be written to
   */
  Publication begin() throws IOException;
}
