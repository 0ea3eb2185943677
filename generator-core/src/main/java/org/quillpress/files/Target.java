package org.quillpress.files;

import java.io.IOException;

/** A place to publish a tree of files to: a folder, a map. */
public interface Target {
  /**
   * Begins to publish. Nothing that is there changes until {@link Publication#commit()}.
   *
   * @throws IOException if the place cannot be written to
   */
  Publication begin() throws IOException;
}
