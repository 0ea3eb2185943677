package org.quillpress.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A tree in memory. The same names are skipped as in a folder on disk. */
public final class MapSource implements SourceTree {
  private final NavigableMap<String, byte[]> files;

  private MapSource(NavigableMap<String, byte[]> files) {
    this.files = files;
  }

  /**
   * A tree of texts, in UTF-8.
   *
   * @param files texts by path; a path must stay inside the tree
   */
  public static MapSource of(Map<String, String> files) {
    NavigableMap<String, byte[]> copy = new TreeMap<>();
    files.forEach(
        (path, text) -> copy.put(Names.checked(path), text.getBytes(StandardCharsets.UTF_8)));
    return new MapSource(copy);
  }

  /**
   * A tree of bytes.
   *
   * @param files contents by path; a path must stay inside the tree
   */
  public static MapSource ofBytes(Map<String, byte[]> files) {
    NavigableMap<String, byte[]> copy = new TreeMap<>();
    files.forEach((path, bytes) -> copy.put(Names.checked(path), bytes.clone()));
    return new MapSource(copy);
  }

  @Override
  public Listing list(String folder) {
    String prefix = folder.isEmpty() ? "" : Names.checked(folder) + "/";
    List<SourceFile> found = new ArrayList<>();
    NavigableSet<String> skipped = new TreeSet<>();
    for (Map.Entry<String, byte[]> entry : files.tailMap(prefix, true).entrySet()) {
      String path = entry.getKey();
      if (!path.startsWith(prefix)) {
        break;
      }
      String part = Names.skippedPart(path, prefix.length());
      if (part.isEmpty()) {
        found.add(new MemoryFile(path, entry.getValue()));
      } else {
        skipped.add(part);
      }
    }
    return new Listing(found, List.copyOf(skipped), List.of());
  }

  @Override
  public Optional<SourceFile> file(String path) {
    return Optional.ofNullable(files.get(path)).map(bytes -> new MemoryFile(path, bytes));
  }

  private record MemoryFile(String path, byte[] bytes) implements SourceFile {
    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public byte[] read() {
      return bytes.clone();
    }
  }
}
