package org.quillpress.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quillpress.problem.Problem;

/**
 * A tree in whose listings there is nothing of some of its folders, and in whose names no folder
 * that is there for them alone: it is the same before they are made and after that.
 */
public final class WithoutFolders implements SourceTree {
  private final SourceTree tree;
  private final List<String> prefixes;

  private WithoutFolders(SourceTree tree, Set<String> folders) {
    this.tree = tree;
    this.prefixes = folders.stream().map(folder -> folder + "/").toList();
  }

  /**
   * A tree without folders.
   *
   * @param folders paths without final slashes
   */
  public static SourceTree of(SourceTree tree, Set<String> folders) {
    return folders.isEmpty() ? tree : new WithoutFolders(tree, folders);
  }

  private boolean isOutside(String path) {
    for (String prefix : prefixes) {
      if (path.startsWith(prefix)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Listing list(String folder) throws IOException {
    Listing all = tree.list(folder);
    List<Problem> problems =
        all.problems().stream().filter(p -> isOutside(p.place().file() + "/")).toList();
    return new Listing(
        all.files().stream().filter(file -> isOutside(file.path())).toList(),
        all.skipped().stream().filter(path -> isOutside(path) && !leads(path)).toList(),
        problems);
  }

  @Override
  public boolean holds(String folder) throws IOException {
    return tree.holds(folder);
  }

  @Override
  public List<String> names(String folder) throws IOException {
    String begin = folder.isEmpty() ? "" : folder + "/";
    List<String> names = new ArrayList<>();
    for (String name : tree.names(folder)) {
      if (!name.endsWith("/") || !isAlone(begin + name)) {
        names.add(name);
      }
    }
    return names;
  }

  /** Whether one of the folders lies in a folder, or is it. */
  private boolean leads(String folder) {
    return prefixes.stream().anyMatch(own -> own.startsWith(folder));
  }

  /** Whether a folder is one of them, or has nothing but them in it. */
  private boolean isAlone(String folder) throws IOException {
    if (!leads(folder)) {
      return false;
    }
    if (prefixes.contains(folder)) {
      return true;
    }
    for (String name : tree.names(folder.substring(0, folder.length() - 1))) {
      if (!name.endsWith("/") || !isAlone(folder + name)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Optional<SourceFile> file(String path) throws IOException {
    return tree.file(path);
  }
}
