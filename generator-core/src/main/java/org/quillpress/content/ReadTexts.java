package org.quillpress.content;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quillpress.files.ByteStore;
import org.quillpress.model.Story;
import org.quillpress.problem.Problem;

/**
 * What became of each story and page when it was read, for who reads the same sources again after a
 * few of them changed. Thread-safe for readers; what changed is told between two readings.
 */
public final class ReadTexts implements Closeable {
  private static final long STORE_MEMORY = 16L * 1024 * 1024;

  /** So many texts that nobody shows may lie in the file; then all are read anew. */
  private static final int MOST_STALE = 2_000;

  private static final List<String> OF_THEME =
      List.of(
          "theme/assets/",
          "theme/labels/",
          "theme/layouts/",
          "theme/partials/",
          "theme/shortcodes/");

  private final long memory;
  private final List<ByteStore> old = new ArrayList<>();
  private ByteStore store;
  private int stale;
  private boolean distrusted;
  private final Map<String, Text> texts = new ConcurrentHashMap<>();
  private final List<Long> outdated = new ArrayList<>();
  private Bodies bodies;
  private @Nullable MadeStories made;

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
   * Nothing read yet. To be closed.
   *
   * @param memory how many bytes of memory rendered texts may take; the others go to a file
   */
  public ReadTexts(long memory) {
    this.memory = memory;
    this.store = ByteStore.of(STORE_MEMORY, Optional.empty());
    this.bodies = Bodies.lasting(store, memory);
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
    return distrusted ? null : texts.get(file);
  }

  /** What was made of the texts; null if nothing was, or if it must be made again. */
  @Nullable MadeStories made() {
    return made;
  }

  void keep(@Nullable MadeStories stories) {
    made = stories;
  }

  /** Has all read anew the next time: something was told that is not kept with the texts. */
  public void distrust() {
    distrusted = true;
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
    if (distrusted || stale > MOST_STALE || !changed.stream().allMatch(ReadTexts::isAlone)) {
      clear();
      return;
    }
    if (!changed.stream().allMatch(Inventory::isText)) {
      made = null;
    }
    for (String path : changed) {
      Text gone = texts.remove(path);
      if (gone != null) {
        outdate(gone);
      } else {
        // a folder, or a new file
        made = null;
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

  /** Whether a file of the content is a text by whose change no other one is read otherwise. */
  public static boolean isAloneText(String path) {
    return Inventory.isText(path) && !FolderRules.isFolderFile(path) && !isOfTheme(path);
  }

  /** Whether a text may be part of the site's own theme; others lie there if somebody says so. */
  private static boolean isOfTheme(String path) {
    return OF_THEME.stream().anyMatch(path::startsWith);
  }

  /** Whether no other text is read in another way after the change of a file. */
  static boolean isAlone(String path) {
    if (path.equals("theme") || path.startsWith("theme/")) {
      return path.startsWith("theme/layouts/") || path.startsWith("theme/assets/");
    }
    return Inventory.isText(path)
        ? !FolderRules.isFolderFile(path)
        : path.indexOf('/') >= 0 || !path.startsWith("site");
  }

  /** Forgets all, after a change of something that texts are read by. */
  public void clear() {
    texts.clear();
    outdated.clear();
    stale = 0;
    distrusted = false;
    made = null;
    old.add(store);
    store = ByteStore.of(STORE_MEMORY, Optional.empty());
    bodies = Bodies.lasting(store, memory);
  }

  /** Lets go of the texts that were forgotten: nobody shows the site as it was any longer. */
  public void settle() throws IOException {
    for (long handle : outdated) {
      stale += bodies.remove(handle) ? 0 : 1;
    }
    outdated.clear();
    closeOld();
  }

  private void closeOld() throws IOException {
    for (ByteStore each : old) {
      each.close();
    }
    old.clear();
  }

  @Override
  public void close() throws IOException {
    closeOld();
    store.close();
  }

  /** Lets go of a text that nobody will show. */
  void drop(Text text) {
    outdate(text);
  }

  private synchronized void outdate(Text text) {
    text.parsed()
        .map(read -> read.gist().body())
        .filter(handle -> handle != Story.NO_TEXT)
        .ifPresent(outdated::add);
  }
}
