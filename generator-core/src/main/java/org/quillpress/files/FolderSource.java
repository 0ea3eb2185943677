package org.quillpress.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A folder on disk as a tree. Some names are skipped, see {@link Listing#skipped()}. Symbolic links
 * are followed as long as they lead to files and folders of the same tree, in a linked folder only
 * to files. Links out of the tree, loops, pipes, devices, names that are not Unicode, folders that
 * cannot be read and folders more than 64 levels deep are problems of the {@link Listing}.
 */
public final class FolderSource implements SourceTree {
  private final Path root;

  private FolderSource(Path root) {
    this.root = root;
  }

  /** A folder as a tree; it need not exist, then it has no files. */
  public static FolderSource of(Path folder) {
    return new FolderSource(folder.toAbsolutePath());
  }

  @Override
  public Listing list(String folder) throws IOException {
    Path start = folder.isEmpty() ? root : Names.resolve(root, Names.checked(folder));
    if (!Files.exists(start)) {
      return new Listing(List.of(), List.of());
    }
    return new FolderWalk(root.toRealPath()).list(start, folder);
  }

  @Override
  public List<String> names(String folder) throws IOException {
    Path start = folder.isEmpty() ? root : Names.resolve(root, Names.checked(folder));
    List<String> names = new ArrayList<>();
    if (Files.isDirectory(start) && start.toRealPath().startsWith(root.toRealPath())) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(start)) {
        for (Path entry : entries) {
          String name = Names.of(entry).orElse(String.valueOf(entry.getFileName()));
          names.add(name + (Files.isDirectory(entry) ? "/" : ""));
        }
      } catch (AccessDeniedException | DirectoryIteratorException e) {
        // the folder is told as unreadable where it is listed
        return List.of();
      }
    }
    Collections.sort(names);
    return names;
  }

  @Override
  public boolean holds(String folder) throws IOException {
    Path start = folder.isEmpty() ? root : Names.resolve(root, Names.checked(folder));
    if (!Files.isDirectory(start)) {
      return false;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(start)) {
      return entries.iterator().hasNext();
    }
  }

  @Override
  public Optional<SourceFile> file(String path) throws IOException {
    if (!Names.valid(path)) {
      return Optional.empty();
    }
    Path file;
    try {
      file = Names.resolve(root, path);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(root.toRealPath())) {
      return Optional.empty();
    }
    return Optional.of(new DiskFile(path, file, Files.size(file)));
  }

  /** A file on disk. */
  record DiskFile(String path, Path file, long size) implements SourceFile {
    @Override
    public byte[] read() throws IOException {
      return Files.readAllBytes(file);
    }

    @Override
    public byte[] head(int limit) throws IOException {
      try (InputStream in = Files.newInputStream(file)) {
        return in.readNBytes(limit);
      }
    }
  }
}
