package org.quillpress.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A folder inside a jar or zip as a tree. A file's bytes are read when they are asked for, up to 64
 * MiB. Entries whose names could leave the tree are ignored. Thread-safe; nothing can be read after
 * closing.
 */
public final class ArchiveSource implements SourceTree, Closeable {
  private static final int LARGEST = 64 * 1024 * 1024;

  private final ZipFile archive;
  private final NavigableMap<String, ZipEntry> entries = new TreeMap<>();

  private ArchiveSource(ZipFile archive, String prefix) {
    this.archive = archive;
    for (ZipEntry entry : Collections.list(archive.entries())) {
      String name = entry.getName();
      if (!entry.isDirectory() && name.startsWith(prefix) && Names.valid(name)) {
        entries.putIfAbsent(name.substring(prefix.length()), entry);
      }
    }
  }

  /**
   * Opens an archive.
   *
   * @param archive the jar or zip
   * @param folder path of the folder inside it, or empty for the whole archive
   */
  public static ArchiveSource of(Path archive, String folder) throws IOException {
    String prefix = folder.isEmpty() ? "" : Names.checked(folder) + "/";
    return new ArchiveSource(new ZipFile(archive.toFile(), StandardCharsets.UTF_8), prefix);
  }

  @Override
  public Listing list(String folder) {
    String prefix = folder.isEmpty() ? "" : Names.checked(folder) + "/";
    List<SourceFile> found = new ArrayList<>();
    NavigableSet<String> skipped = new TreeSet<>();
    for (String path : entries.tailMap(prefix, true).keySet()) {
      if (!path.startsWith(prefix)) {
        break;
      }
      String part = Names.skippedPart(path, prefix.length());
      if (part.isEmpty()) {
        file(path).ifPresent(found::add);
      } else {
        skipped.add(part);
      }
    }
    return new Listing(found, List.copyOf(skipped), List.of());
  }

  @Override
  public Optional<SourceFile> file(String path) {
    return Optional.ofNullable(entries.get(path)).map(entry -> new Entry(path, archive, entry));
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }

  private record Entry(String path, ZipFile archive, ZipEntry entry) implements SourceFile {
    @Override
    public long size() {
      return Math.max(0, entry.getSize());
    }

    @Override
    public byte[] read() throws IOException {
      try (InputStream in = archive.getInputStream(entry)) {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
          throw new IOException(path + " in " + archive.getName() + " is larger than 64 MiB");
        }
        return bytes;
      }
    }
  }
}
