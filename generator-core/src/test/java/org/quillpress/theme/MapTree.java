package org.quillpress.theme;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quillpress.files.Listing;
import org.quillpress.files.SourceFile;
import org.quillpress.files.SourceTree;

/** A tree of files in memory. */
record MapTree(Map<String, byte[]> bytes) implements SourceTree {
  static MapTree of(Map<String, String> files) {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return new MapTree(bytes);
  }

  @Override
  public Listing list(String folder) {
    List<SourceFile> found =
        bytes.keySet().stream()
            .filter(path -> folder.isEmpty() || path.startsWith(folder + "/"))
            .<SourceFile>map(path -> new Entry(path, bytes.get(path)))
            .toList();
    return new Listing(found, List.of());
  }

  @Override
  public Optional<SourceFile> file(String path) {
    return Optional.ofNullable(bytes.get(path)).map(found -> new Entry(path, found));
  }

  private record Entry(String path, byte[] read) implements SourceFile {
    @Override
    public long size() {
      return read.length;
    }
  }
}
