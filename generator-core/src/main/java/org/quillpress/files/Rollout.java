package org.quillpress.files;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;

/** Does what a journal says. Can be cut short at any moment and begun again. */
final class Rollout {
  private final Path output;
  private final Journal journal;
  private final boolean again;
  private final Staging staging;
  private final OutputTree tree;

  /** A rollout; {@code again} if it may have been begun before. */
  Rollout(Path output, Path state, Journal journal, boolean again) {
    this.again = again;
    this.output = output;
    this.journal = journal;
    this.staging = Staging.named(journal.staging(), output, state);
    this.tree = new OutputTree(output);
  }

  void run() throws IOException {
    if (journal.whole() && appear()) {
      return;
    }
    List<Journal.Step> steps =
        journal.steps().isEmpty() && journal.whole()
            ? CommitPlan.steps(journal.manifest())
            : journal.steps();
    for (Journal.Step step : steps) {
      switch (step.kind()) {
        case MOVE -> move(step);
        case DELETE -> delete(step.path());
        case REMOVE_FOLDER -> removeFolder(step.path());
      }
    }
  }

  /** Makes the staging folder the output folder, by one rename. */
  private boolean appear() throws IOException {
    if (!Files.exists(staging.folder())) {
      return true;
    }
    Path parent = output.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try {
      if (Files.exists(output)) {
        if (!empty(output)) {
          return false;
        }
        takePermissions();
      }
      Files.move(staging.folder(), output, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException e) {
      // A mount point, a folder above that cannot be written to, another disk: file by file then.
      return false;
    }
  }

  private void takePermissions() {
    PosixFileAttributeView from = Files.getFileAttributeView(output, PosixFileAttributeView.class);
    PosixFileAttributeView to =
        Files.getFileAttributeView(staging.folder(), PosixFileAttributeView.class);
    if (from != null && to != null) {
      try {
        to.setPermissions(from.readAttributes().permissions());
      } catch (IOException e) {
        // The site is readable with the permissions that new folders have.
        return;
      }
    }
  }

  private void move(Journal.Step step) throws IOException {
    Path from = staging.path(step.staged());
    if (again && !Files.exists(from)) {
      // Done before; if it is gone since then, the next publication writes it anew.
      return;
    }
    Path to = tree.path(step.path());
    tree.make(Names.folder(step.path()));
    if (journal.whole() && Files.exists(from) && Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
      takeOver(from, to);
      return;
    }
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      String name = "." + Integer.toHexString(step.path().hashCode()) + ".quillpress-staging";
      Path near = to.resolveSibling(name);
      Files.copy(
          from, near, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      Files.move(near, to, StandardCopyOption.ATOMIC_MOVE);
      Files.delete(from);
    }
  }

  /** Nothing was there when the publication began. */
  private static void takeOver(Path from, Path to) throws IOException {
    if (!Files.isRegularFile(to, LinkOption.NOFOLLOW_LINKS) || Files.mismatch(from, to) >= 0) {
      throw new IOException(to + " was written by someone else meanwhile: move it away");
    }
    Files.delete(from);
  }

  private void delete(String path) throws IOException {
    if (tree.folder(Names.folder(path)) == OutputTree.State.FOLDER) {
      Path file = tree.path(path);
      if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private void removeFolder(String path) throws IOException {
    Path folder = tree.path(path);
    if (tree.folder(Names.folder(path)) == OutputTree.State.FOLDER
        && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      try {
        Files.delete(folder);
      } catch (DirectoryNotEmptyException e) {
        // Someone else's files are in it.
        return;
      }
    }
  }

  static boolean empty(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }
}
