package org.quillpress.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;

/** A folder of a tree as a tree of its own. Paths and places of problems begin in that folder. */
public final class SubTree implements SourceTree {
  private final SourceTree tree;
  private final String prefix;

  private SubTree(SourceTree tree, String prefix) {
    this.tree = tree;
    this.prefix = prefix;
  }

  /**
   * A folder of a tree.
   *
   * @param folder path of the folder, or empty for the whole tree
   */
  public static SourceTree of(SourceTree tree, String folder) {
    return folder.isEmpty() ? tree : new SubTree(tree, Names.checked(folder) + "/");
  }

  @Override
  public Listing list(String folder) throws IOException {
    Listing whole =
        tree.list(folder.isEmpty() ? prefix.substring(0, prefix.length() - 1) : prefix + folder);
    List<SourceFile> files = new ArrayList<>(whole.files().size());
    for (SourceFile file : whole.files()) {
      files.add(new Inner(file.path().substring(prefix.length()), file));
    }
    List<String> skipped =
        whole.skipped().stream().map(path -> path.substring(prefix.length())).toList();
    return new Listing(files, skipped, whole.problems().stream().map(this::below).toList());
  }

  private Problem below(Problem problem) {
    Place at = problem.place();
    String path = at.file().startsWith(prefix) ? at.file().substring(prefix.length()) : "";
    return problem.at(at.withFile(path));
  }

  @Override
  public Optional<SourceFile> file(String path) throws IOException {
    return Names.valid(path)
        ? tree.file(prefix + path).map(file -> new Inner(path, file))
        : Optional.empty();
  }

  private record Inner(String path, SourceFile file) implements SourceFile {
    @Override
    public long size() {
      return file.size();
    }

    @Override
    public byte[] read() throws IOException {
      return file.read();
    }
  }
}
