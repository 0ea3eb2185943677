package org.quillpress.files;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/** Bytes with a checksum behind them, so that what was cut short or damaged is not believed. */
final class Checked {
  private static final int BUFFER = 1 << 16;

  /** What is written to a file, the same each time. */
  @FunctionalInterface
  interface Content {
    /** Writes it. */
    void write(DataOutputStream out) throws IOException;
  }

  private Checked() {}

  static byte[] seal(byte[] content) {
    return ByteBuffer.allocate(content.length + Long.BYTES)
        .put(content)
        .putLong(sum(content, content.length))
        .array();
  }

  /** The content, or no bytes if the checksum does not fit. */
  static byte[] open(byte[] sealed) {
    return input(sealed).map(ByteArrayInputStream::readAllBytes).orElse(new byte[0]);
  }

  /** The content, which is not empty; nothing if the checksum does not fit. */
  static Optional<ByteArrayInputStream> input(byte[] sealed) {
    int length = sealed.length - Long.BYTES;
    return length > 0 && ByteBuffer.wrap(sealed).getLong(length) == sum(sealed, length)
        ? Optional.of(new ByteArrayInputStream(sealed, 0, length))
        : Optional.empty();
  }

  /** Writes a content and its checksum, and holds neither in memory. */
  static void seal(Content content, OutputStream sealed) throws IOException {
    CheckedOutputStream checked = new CheckedOutputStream(sealed, new CRC32C());
    DataOutputStream out = new DataOutputStream(checked);
    content.write(out);
    out.writeLong(checked.getChecksum().getValue());
  }

  /** How many bytes a content has with its checksum. */
  static int size(Content content) throws IOException {
    DataOutputStream counted = new DataOutputStream(OutputStream.nullOutputStream());
    seal(content, counted);
    if (counted.size() == Integer.MAX_VALUE) {
      throw new IOException("what is to be kept has more than 2 GiB");
    }
    return counted.size();
  }

  /** Replaces a file by a sealed content; whoever looks sees the old one or the new one. */
  static void replace(Path file, Content content) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh), BUFFER)) {
      seal(content, out);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static long sum(byte[] content, int length) {
    CRC32C sum = new CRC32C();
    sum.update(content, 0, length);
    return sum.getValue();
  }
}
