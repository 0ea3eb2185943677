package org.quillpress.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Bytes with a checksum behind them, so that what was cut short or damaged is not believed. */
final class Checked {
  private Checked() {}

  static byte[] seal(byte[] content) {
    return ByteBuffer.allocate(content.length + Long.BYTES)
        .put(content)
        .putLong(sum(content))
        .array();
  }

  /** The content, or no bytes if the checksum does not fit. */
  static byte[] open(byte[] sealed) {
    if (sealed.length <= Long.BYTES) {
      return new byte[0];
    }
    byte[] content = Arrays.copyOf(sealed, sealed.length - Long.BYTES);
    long sum = ByteBuffer.wrap(sealed).getLong(content.length);
    return sum == sum(content) ? content : new byte[0];
  }

  /** Replaces a file; whoever looks sees the old one or the new one. */
  static void replace(Path file, byte[] bytes) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.write(fresh, bytes);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static long sum(byte[] content) {
    CRC32C sum = new CRC32C();
    sum.update(content);
    return sum.getValue();
  }
}
