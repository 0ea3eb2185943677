package org.quillpress.files;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * What the last publication left in the output folder.
 *
 * @param output the output folder, as seen from the folder of the manifest
 * @param files by path
 * @param folders that we made
 * @param memo of its publisher, who knows what is in it
 */
record Manifest(String output, Map<String, Mark> files, Set<String> folders, byte[] memo) {
  private static final int VERSION = 1;

  /**
   * What tells whether a file is as we wrote it.
   *
   * @param changed time of the last change in microseconds, since copies keep no more
   * @param sum the CRC-32 and the CRC-32C of the content: 64 bits that tell versions of a file
   *     apart, no protection against one that is made to look the same
   */
  record Mark(long size, long changed, long sum) {
    boolean sameContent(Mark other) {
      return size == other.size && sum == other.sum;
    }

    boolean on(BasicFileAttributes disk) {
      return disk.isRegularFile() && disk.size() == size && changed(disk) == changed;
    }

    Mark at(BasicFileAttributes disk) {
      return new Mark(size, changed(disk), sum);
    }

    private static long changed(BasicFileAttributes disk) {
      return disk.lastModifiedTime().to(TimeUnit.MICROSECONDS);
    }

    /** The mark of a content, without a time. */
    static Mark of(byte[] bytes) {
      // From the first call on as fast as memory, which SHA-256 is only after thousands of calls.
      CRC32 one = new CRC32();
      one.update(bytes);
      CRC32C other = new CRC32C();
      other.update(bytes);
      return new Mark(bytes.length, 0, one.getValue() << 32 | other.getValue());
    }
  }

  static Manifest empty() {
    return new Manifest("", Map.of(), Set.of(), new byte[0]);
  }

  /**
   * Reads a manifest; one that is not there, damaged, of another version or of another folder is
   * empty.
   *
   * @param output the output folder, as seen from the folder of the manifest
   */
  static Manifest read(Path file, String output) throws IOException {
    if (!Files.isRegularFile(file)) {
      return empty();
    }
    Manifest read = of(Files.readAllBytes(file));
    return read.output.equals(output) ? read : empty();
  }

  /** The manifest of a sealed {@linkplain #write content}; damaged, it is empty. */
  static Manifest of(byte[] sealed) throws IOException {
    Optional<ByteArrayInputStream> content = Checked.input(sealed);
    if (content.isEmpty()) {
      return empty();
    }
    try (DataInputStream in = new DataInputStream(content.get())) {
      if (in.readInt() != VERSION) {
        return empty();
      }
      String output = in.readUTF();
      int count = in.readInt();
      Map<String, Mark> files = new HashMap<>(count * 2);
      for (int i = 0; i < count; i++) {
        String path = in.readUTF();
        files.put(path, new Mark(in.readLong(), in.readLong(), in.readLong()));
      }
      int more = in.readInt();
      Set<String> folders = new HashSet<>(more * 2);
      for (int i = 0; i < more; i++) {
        folders.add(in.readUTF());
      }
      // a memo was not always there
      return new Manifest(output, files, folders, in.readAllBytes());
    } catch (EOFException | UTFDataFormatException e) {
      return empty();
    }
  }

  /** Writes the content of a manifest's file. */
  void write(DataOutputStream out) throws IOException {
    out.writeInt(VERSION);
    out.writeUTF(output);
    out.writeInt(files.size());
    for (Map.Entry<String, Mark> file : files.entrySet()) {
      out.writeUTF(file.getKey());
      out.writeLong(file.getValue().size());
      out.writeLong(file.getValue().changed());
      out.writeLong(file.getValue().sum());
    }
    out.writeInt(folders.size());
    for (String folder : folders) {
      out.writeUTF(folder);
    }
    out.write(memo);
  }
}
