package org.quillpress.files;

import java.io.IOException;
import java.util.Arrays;

/** A file of a {@link SourceTree}: where it is and a way to get its bytes. */
public interface SourceFile {
  /**
   * Path from the root of its tree, {@code /} between names, never with {@code ..}, NFC not forced.
   */
  String path();

  /** Number of bytes when the tree was listed. */
  long size();

  /** Reads the bytes; each call reads anew. */
  byte[] read() throws IOException;

  /**
   * Reads only the beginning.
   *
   * @param limit number of bytes at most
   */
  default byte[] head(int limit) throws IOException {
    byte[] bytes = read();
    return bytes.length <= limit ? bytes : Arrays.copyOf(bytes, limit);
  }
}
