package org.quillpress.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The folder in which files wait for their commit. Thread-safe. */
final class Staging {
  /** In the state folder, or beside the output folder if that is on another disk. */
  static final String STATE = "state";

  static final String SIBLING = "sibling";

  private final Path folder;
  private final String name;
  private final Set<String> made = ConcurrentHashMap.newKeySet();

  private Staging(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /** An empty staging folder, if possible on the disk of the output folder. */
  static Staging create(Path output, Path state) throws IOException {
    Staging inState = named(STATE, output, state);
    Staging sibling = named(SIBLING, output, state);
    delete(inState.folder);
    delete(sibling.folder);
    Path existing = output;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    Path beside = output.getParent();
    if (!sameStore(existing, state) && beside != null && sameStore(existing, beside)) {
      try {
        Files.createDirectory(sibling.folder);
        return sibling;
      } catch (IOException e) {
        // Nothing can be made beside the output folder: files are copied from the state folder.
        return inState.make();
      }
    }
    return inState.make();
  }

  /** The staging folder of that name. */
  static Staging named(String name, Path output, Path state) {
    Path last = output.getFileName();
    Path beside = output.resolveSibling("." + (last == null ? "" : last) + ".quillpress-staging");
    return new Staging(name.equals(SIBLING) ? beside : state.resolve("staging"), name);
  }

  private Staging make() throws IOException {
    Files.createDirectories(folder);
    return this;
  }

  String name() {
    return name;
  }

  Path folder() {
    return folder;
  }

  Path path(String path) {
    return Names.resolve(folder, path);
  }

  /** Writes a file and tells how it looks on disk. */
  BasicFileAttributes write(String path, byte[] bytes) throws IOException {
    makeFolder(Names.folder(path));
    Path file = path(path);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
    }
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  void delete() throws IOException {
    delete(folder);
  }

  private void makeFolder(String path) throws IOException {
    if (path.isEmpty() || made.contains(path)) {
      return;
    }
    makeFolder(Names.folder(path));
    Path made = path(path);
    try {
      Files.createDirectory(made);
    } catch (FileAlreadyExistsException e) {
      // Another thread was faster, unless it made a file of it.
      if (!Files.isDirectory(made, LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      }
    }
    this.made.add(path);
  }

  private static boolean sameStore(Path one, Path other) {
    try {
      return Files.getFileStore(one).equals(Files.getFileStore(other));
    } catch (IOException | UncheckedIOException | SecurityException e) {
      // Some containers hide the list of mounts; a move that fails is then done as a copy.
      return true;
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path visited, @org.jspecify.annotations.Nullable IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
