package org.quillpress.search;

import java.io.IOException;
import java.util.zip.CRC32;
import org.quillpress.files.ByteStore;
import org.quillpress.plan.Output;

/**
 * A file of an index until it is published.
 *
 * @param mark four letters and digits that change with its bytes, so that browsers may keep it
 * @param fingerprint of all that it is made of, or 0
 */
record Stored(Output.Made.Content content, String mark, long fingerprint) {
  private static final int LENGTH = 4;

  static Stored in(ByteStore store, byte[] bytes) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    String digits = "0".repeat(LENGTH) + Long.toString(sum.getValue(), 36);
    String mark = digits.substring(digits.length() - LENGTH);
    long handle = store.append(bytes);
    return new Stored(() -> store.read(handle), mark, 0);
  }

  /** The same file, known by what it is made of. */
  Stored with(long other) {
    return new Stored(content, mark, other);
  }
}
