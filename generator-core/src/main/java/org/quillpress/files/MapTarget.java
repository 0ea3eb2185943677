package org.quillpress.files;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.quillpress.problem.Problem;

/**
 * A published tree in memory. Thread-safe: readers see one publication or the next, never a
 * mixture.
 */
public final class MapTarget implements Target {
  private volatile Map<String, byte[]> files = Map.of();

  /** What was published last, sorted by path. The arrays must not be changed. */
  public Map<String, byte[]> files() {
    return files;
  }

  @Override
  public Publication begin() {
    return new Memory();
  }

  private final class Memory implements Publication {
    private final Map<String, byte[]> written = new ConcurrentHashMap<>();

    @Override
    public void write(String path, byte[] bytes) {
      if (written.putIfAbsent(Names.checked(path), bytes) != null) {
        throw new IllegalArgumentException("path is written twice: " + path);
      }
    }

    @Override
    public List<Problem> problems() {
      return List.of();
    }

    @Override
    public Published commit() {
      Map<String, byte[]> before = files;
      int unchanged = 0;
      int removed = 0;
      for (Map.Entry<String, byte[]> old : before.entrySet()) {
        byte[] now = written.get(old.getKey());
        unchanged += now != null && Arrays.equals(now, old.getValue()) ? 1 : 0;
        removed += now == null ? 1 : 0;
      }
      files = Collections.unmodifiableMap(new TreeMap<>(written));
      return new Published(written.size() - unchanged, unchanged, removed);
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }
}
