package org.quillpress.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quillpress.files.ByteStore;
import org.quillpress.model.Story;
import org.quillpress.problem.Problem;

/**
 * What became of each story and page when it was read, for who reads the same sources again after a
 * few of them changed. Thread-safe for readers; what changed is told between two readings.
 */
public final class ReadTexts {
  /** Files with values that any text may be read by. */
  private static final Set<String> VALUES = Set.of("yaml", "yml", "toml", "json", "csv", "tsv");

  private final ByteStore store;
  private final long memory;
  private final Map<String, Text> texts = new ConcurrentHashMap<>();
  private final List<Long> outdated = new ArrayList<>();
  private Bodies bodies;

  /**
   * A text as it was read.
   *
   * @param parsed empty if it cannot be read, or is none
   * @param problems its own
   */
  record Text(Inventory.Source source, Optional<Parsed> parsed, List<Problem> problems) {
    private boolean isOf(Inventory.Source other) {
      return source.root().equals(other.root())
          && source.texts().equals(other.texts())
          && source.named().equals(other.named());
    }
  }

  /**
   * Nothing read yet.
   *
   * @param store for the rendered texts that do not fit into memory
   * @param memory how many bytes of memory they may take
   */
  public ReadTexts(ByteStore store, long memory) {
    this.store = store;
    this.memory = memory;
    this.bodies = new Bodies(store, memory);
  }

  Bodies bodies() {
    return bodies;
  }

  @Nullable Text get(Inventory.Source source) {
    Text known = texts.get(source.file().path());
    return known != null && known.isOf(source) ? known : null;
  }

  /** What a file was read as; null if it was not, or must be read again. */
  @Nullable Text last(String file) {
    return texts.get(file);
  }

  void put(Text text) {
    Text before = texts.put(text.source().file().path(), text);
    if (before != null) {
      outdate(before);
    }
  }

  /**
   * Forgets what a change makes wrong: the texts of some files, or all if one of the files may be
   * what others are read by, such as {@code site.yaml}, a folder's own file or a shortcode. What is
   * forgotten can be read until {@link #settle()}.
   *
   * @param changed paths of files and folders
   */
  public void forget(Collection<String> changed) {
    if (!changed.stream().allMatch(ReadTexts::isAlone)) {
      clear();
      return;
    }
    for (String path : changed) {
      Text gone = texts.remove(path);
      if (gone != null) {
        outdate(gone);
      } else if (Inventory.extension(path).isEmpty()) {
        forgetFolder(path + "/");
      }
    }
  }

  private void forgetFolder(String folder) {
    texts
        .entrySet()
        .removeIf(
            text -> {
              boolean gone = text.getKey().startsWith(folder);
              if (gone) {
                outdate(text.getValue());
              }
              return gone;
            });
  }

  /** Whether no other text is read in another way after the change of a file. */
  private static boolean isAlone(String path) {
    if (path.equals("theme") || path.startsWith("theme/")) {
      return path.startsWith("theme/layouts/") || path.startsWith("theme/assets/");
    }
    return Inventory.isText(path)
        ? !FolderRules.isFolderFile(path)
        : !VALUES.contains(Inventory.extension(path));
  }

  /** Forgets all, after a change of something that texts are read by. */
  public void clear() {
    texts.clear();
    outdated.clear();
    bodies = new Bodies(store, memory);
  }

  /** Lets go of the texts that were forgotten: nobody shows the site as it was any longer. */
  public void settle() {
    outdated.forEach(bodies::remove);
    outdated.clear();
  }

  private synchronized void outdate(Text text) {
    text.parsed()
        .map(Parsed::body)
        .filter(handle -> handle != Story.NO_TEXT)
        .ifPresent(outdated::add);
  }
}
