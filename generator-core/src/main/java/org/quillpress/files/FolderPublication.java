package org.quillpress.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.quillpress.files.Manifest.Mark;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Severity;

/** One publication to a folder: files wait in staging until the commit. */
final class FolderPublication implements Publication {
  private final Path output;
  private final Path state;
  private final String name;
  private final Staging staging;
  private final Manifest before;
  private final boolean first;
  private final OutputLock lock;
  private final Map<String, Planned> planned = new ConcurrentHashMap<>();
  private final AtomicInteger counter = new AtomicInteger();
  private volatile @Nullable CommitPlan plan;
  private boolean closed;

  /**
   * A file of this publication.
   *
   * @param staged its path in the staging folder, or empty if it is on disk already
   * @param isKept whether it was found on disk, in folders and not in links to some
   */
  record Planned(Mark mark, String staged, boolean isKept) {
    Planned(Mark mark, String staged) {
      this(mark, staged, false);
    }
  }

  FolderPublication(
      Path output,
      Path state,
      String name,
      Staging staging,
      Manifest before,
      boolean first,
      OutputLock lock) {
    this.output = output;
    this.state = state;
    this.name = name;
    this.staging = staging;
    this.before = before;
    this.first = first;
    this.lock = lock;
  }

  @Override
  public void write(String path, byte[] bytes) throws IOException {
    plan = null;
    Planned file = new Planned(Mark.of(bytes), "");
    if (planned.putIfAbsent(Names.checked(path), file) != null) {
      throw new IllegalArgumentException("path is written twice: " + path);
    }
    Mark mark = file.mark();
    Mark old = before.files().get(path);
    if (old != null && old.sameContent(mark)) {
      Optional<BasicFileAttributes> disk = look(path);
      if (disk.isPresent() && old.on(disk.get())) {
        planned.put(path, new Planned(old, ""));
        return;
      }
    }
    String staged = first ? path : Integer.toString(counter.getAndIncrement());
    planned.put(path, new Planned(mark.at(staging.write(staged, bytes)), staged));
  }

  @Override
  public boolean hasMemory() {
    return true;
  }

  @Override
  public boolean follows(Target.Standing standing) {
    return standing.files() == before.files().size()
        && Arrays.equals(standing.memo(), before.memo());
  }

  @Override
  public boolean keep(String path) {
    Mark old = before.files().get(path);
    if (old == null) {
      return false;
    }
    plan = null;
    if (planned.putIfAbsent(path, new Planned(old, "", true)) != null) {
      throw new IllegalArgumentException("path is written twice: " + path);
    }
    return true;
  }

  @Override
  public boolean left(String path, byte[] bytes) {
    Mark old = before.files().get(path);
    return old != null && old.sameContent(Mark.of(bytes));
  }

  private Optional<BasicFileAttributes> look(String path) {
    try {
      return OutputTree.look(Names.resolve(output, path));
    } catch (IOException e) {
      // A file where a folder should be, for one: the commit's plan tells what is wrong.
      return Optional.empty();
    }
  }

  @Override
  public List<Problem> problems() throws IOException {
    CommitPlan made = prepare();
    plan = made;
    return made.problems();
  }

  private CommitPlan prepare() throws IOException {
    CommitPlan made =
        new CommitPlan(new OutputTree(output), staging, before, new HashMap<>(planned), first);
    made.prepare();
    return made;
  }

  @Override
  public Published commit() throws IOException {
    return commit(new byte[0]);
  }

  @Override
  public Published commit(byte[] memo) throws IOException {
    if (closed) {
      throw new IllegalStateException("the publication is closed");
    }
    CommitPlan known = plan;
    CommitPlan ready = known == null ? prepare() : known;
    if (ready.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
      throw new IllegalStateException(
          "a publication with errors cannot be committed: " + ready.problems());
    }
    Manifest manifest = ready.manifest(name, memo);
    if (!ready.steps().isEmpty() || first) {
      Path log = state.resolve("journal");
      Journal journal = new Journal(staging.name(), first, ready.steps(), manifest);
      Checked.replace(log, journal::write);
      new Rollout(output, state, journal, false).run();
      Checked.replace(state.resolve("manifest"), manifest::write);
      Files.delete(log);
    } else {
      Checked.replace(state.resolve("manifest"), manifest::write);
    }
    close();
    return ready.published();
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      // A commit that failed half-way is ended by the next publication, which needs what is staged.
      if (!Files.exists(state.resolve("journal"))) {
        staging.delete();
      }
    } catch (FileSystemException e) {
      // The next publication tries again.
      return;
    } finally {
      lock.close();
    }
  }
}
