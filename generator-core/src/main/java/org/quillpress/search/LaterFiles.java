package org.quillpress.search;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of a block that are made when the first of them is wanted. Thread-safe. */
final class LaterFiles {
  private final Maker maker;
  private @Nullable List<Stored> made;

  /** Makes all files of a block. */
  @FunctionalInterface
  interface Maker {
    List<Stored> files() throws IOException;
  }

  LaterFiles(Maker maker) {
    this.maker = maker;
  }

  /** The bytes of a file. */
  byte[] bytes(int index) throws IOException {
    return made().get(index).content().bytes();
  }

  private synchronized List<Stored> made() throws IOException {
    List<Stored> files = made;
    if (files == null) {
      files = maker.files();
      made = files;
    }
    return files;
  }
}
