package org.quillpress.search;

import java.io.IOException;
import java.util.zip.CRC32;
import org.quillpress.files.ByteStore;

/**
 * A file of an index until it is published.
 *
 * @param mark four letters and digits that change with its bytes, so that browsers may keep it
 */
record Stored(long handle, String mark) {
  private static final int LENGTH = 4;

  static Stored in(ByteStore store, byte[] bytes) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    String digits = "0".repeat(LENGTH) + Long.toString(sum.getValue(), 36);
    String mark = digits.substring(digits.length() - LENGTH);
    return new Stored(store.append(bytes), mark);
  }
}
