package org.quillpress.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A tree whose listings are remembered until somebody says what changed. The bytes of files are
 * not: each call of {@link SourceFile#read()} reads anew. Thread-safe.
 */
public final class RememberedTree implements SourceTree {
  private final SourceTree tree;
  private final Map<String, Listing> listings = new ConcurrentHashMap<>();
  private final Map<String, List<String>> names = new ConcurrentHashMap<>();
  private final Map<String, Boolean> holds = new ConcurrentHashMap<>();

  private RememberedTree(SourceTree tree) {
    this.tree = tree;
  }

  /** The same tree, nothing of it remembered yet. */
  public static RememberedTree of(SourceTree tree) {
    return new RememberedTree(tree);
  }

  /** Forgets all that it remembers. */
  public void forget() {
    listings.clear();
    names.clear();
    holds.clear();
  }

  /**
   * Forgets what is said of some files.
   *
   * @param paths of files and folders that were changed, made, moved or removed
   */
  public void forget(Collection<String> paths) throws IOException {
    for (String path : paths) {
      Optional<SourceFile> file = tree.file(path);
      for (String folder : listings.keySet()) {
        listings.computeIfPresent(folder, (f, listing) -> without(f, listing, path, file));
      }
      names.keySet().removeIf(folder -> meet(folder, path));
      holds.keySet().removeIf(folder -> meet(folder, path));
    }
  }

  /** A listing after a change of a file, null if it has to be made anew. */
  private static @Nullable Listing without(
      String folder, Listing listing, String path, Optional<SourceFile> file) {
    if (!meet(folder, path)) {
      return listing;
    }
    if (file.isPresent()) {
      for (int i = 0; i < listing.files().size(); i++) {
        if (listing.files().get(i).path().equals(path)) {
          List<SourceFile> files = new ArrayList<>(listing.files());
          files.set(i, file.get());
          return new Listing(files, listing.skipped(), listing.problems());
        }
      }
    }
    return null;
  }

  /** Whether a path is a folder, or one of them lies in the other. */
  private static boolean meet(String folder, String path) {
    return folder.isEmpty()
        || folder.equals(path)
        || path.startsWith(folder + "/")
        || folder.startsWith(path + "/");
  }

  /** What a tree says of a folder. */
  private interface Question<T> {
    T of(String folder) throws IOException;
  }

  private static <T> T remembered(Map<String, T> answers, String folder, Question<T> question)
      throws IOException {
    T known = answers.get(folder);
    if (known != null) {
      return known;
    }
    try {
      // who asks beside another waits, and nothing is looked for twice
      return answers.computeIfAbsent(
          folder,
          any -> {
            try {
              return question.of(folder);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public Listing list(String folder) throws IOException {
    return remembered(listings, folder, tree::list);
  }

  @Override
  public boolean holds(String folder) throws IOException {
    return remembered(holds, folder, tree::holds);
  }

  @Override
  public List<String> names(String folder) throws IOException {
    return remembered(names, folder, tree::names);
  }

  @Override
  public Optional<SourceFile> file(String path) throws IOException {
    return tree.file(path);
  }
}
