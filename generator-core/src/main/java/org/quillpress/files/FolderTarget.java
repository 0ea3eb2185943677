package org.quillpress.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;

/**
 * Publishes to a folder on disk. A first publication appears by one rename. A later one moves each
 * new or changed file into place as a whole: first assets and pages that were not there before,
 * then pages that change, then feeds, then it deletes what is stale; unchanged files keep their
 * time. A commit that is cut short is ended by the next {@link #begin()}; a publication that is cut
 * short before leaves nothing.
 *
 * <p>Files that an earlier publication did not write are never touched. One that is in the way is a
 * problem, unless it has the very bytes that belong there. Links in the output folder are not
 * followed.
 */
public final class FolderTarget implements Target {
  private final Path output;
  private final Path state;

  private FolderTarget(Path output, Path state) {
    this.output = output;
    this.state = state;
  }

  /**
   * A folder to publish to.
   *
   * @param output the folder; made when it is missing
   * @param state a folder of our own outside {@code output}, of no other output folder; it
   *     remembers what was published. If it is on the same disk, nothing is copied
   */
  public static FolderTarget of(Path output, Path state) {
    Path out = output.toAbsolutePath().normalize();
    Path own = state.toAbsolutePath().normalize();
    if (own.startsWith(out)) {
      throw new IllegalArgumentException("state must be outside output: " + state);
    }
    return new FolderTarget(out, own);
  }

  @Override
  public List<Problem> problems() {
    for (Path folder : List.of(output, state)) {
      Path there = folder;
      while (there != null && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
        there = there.getParent();
      }
      if (there != null && !Files.isDirectory(there)) {
        String what = folder.equals(output) ? "site" : "memory of what was published";
        return List.of(
            Problem.error(
                    "output-folder",
                    Place.SITE,
                    "\"" + there + "\" is a file, so the " + what + " cannot be put there")
                .withHint("move it away, or name another output folder"));
      }
    }
    return List.of();
  }

  @Override
  public Optional<Standing> standing() throws IOException {
    if (!Files.isDirectory(output) || !Files.isDirectory(state)) {
      return Optional.empty();
    }
    // no lock: a build that publishes just now has a journal, or leaves other times
    Manifest last = Manifest.read(state.resolve("manifest"), name());
    return !last.files().isEmpty()
            && stands(output.toRealPath(), last)
            && !Files.exists(state.resolve("journal"))
        ? Optional.of(new Standing(last.files().size(), last.memo()))
        : Optional.empty();
  }

  private static boolean stands(Path real, Manifest last) throws IOException {
    OutputTree tree = new OutputTree(real);
    for (Map.Entry<String, Manifest.Mark> file : last.files().entrySet()) {
      boolean there = tree.folder(Names.folder(file.getKey())) == OutputTree.State.FOLDER;
      Optional<BasicFileAttributes> disk =
          there ? OutputTree.look(tree.path(file.getKey())) : Optional.empty();
      if (disk.isEmpty() || !file.getValue().on(disk.get())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Optional<ByteCache> cache() {
    return Optional.of(new ByteCache(state.resolve("cache")));
  }

  /** The output folder, as seen from the folder of the manifest. */
  private String name() {
    boolean reachable = Objects.equals(state.getRoot(), output.getRoot());
    return reachable ? Names.portable(state, output) : output.toString();
  }

  @Override
  public Publication begin() throws IOException {
    Files.createDirectories(state);
    Path real = Files.exists(output) ? output.toRealPath() : output;
    if (Files.exists(real) && !Files.isDirectory(real)) {
      throw new IOException(output + " is not a folder");
    }
    if (state.toRealPath().startsWith(real)) {
      throw new IOException(state + " leads into the output folder");
    }
    OutputLock lock =
        OutputLock.take(state.toRealPath())
            .orElseThrow(() -> new IOException("another build is publishing to " + output));
    try {
      return begin(real, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private Publication begin(Path real, OutputLock lock) throws IOException {
    Path log = state.resolve("journal");
    Path kept = state.resolve("manifest");
    Optional<Journal> unfinished = Journal.read(log);
    if (unfinished.isPresent()) {
      new Rollout(real, state, unfinished.get(), true).run();
      Checked.replace(kept, unfinished.get().manifest()::write);
    }
    Files.deleteIfExists(log);
    boolean first = !Files.exists(real) || Rollout.empty(real);
    String name = name();
    Manifest before = first ? Manifest.empty() : Manifest.read(kept, name);
    Staging staging = Staging.create(real, state);
    return new FolderPublication(real, state, name, staging, before, first, lock);
  }
}
