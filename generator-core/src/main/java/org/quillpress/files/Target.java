package org.quillpress.files;

import java.io.IOException;
import java.util.List;
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
   * Begins to publish. Nothing that is there changes until {@link Publication#commit()}.
   *
   * @throws IOException if the place cannot be written to
   */
  Publication begin() throws IOException;
}
