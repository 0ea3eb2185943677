package org.quillpress.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps bytes from one build to the next under numbers that stand for all that they were made of.
 * What is lost or damaged is not there. Thread-safe, also between programs.
 */
public final class ByteCache {
  private final Path folder;
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  /**
   * Makes one.
   *
   * @param folder of its own; made when something is put into it
   */
  ByteCache(Path folder) {
    this.folder = folder;
  }

  /** The bytes under a number, if they are there. */
  public Optional<byte[]> get(long key) throws IOException {
    String name = name(key);
    try {
      byte[] content = Checked.open(Files.readAllBytes(folder.resolve(name)));
      used.add(name);
      return content.length == 0 ? Optional.empty() : Optional.of(content);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * Keeps bytes, if the disk lets it.
   *
   * @param bytes at least one
   */
  public void put(long key, byte[] bytes) {
    String name = name(key);
    used.add(name);
    try {
      Files.createDirectories(folder);
      // several programs may put the same, or forget what another is about to put
      Path fresh = Files.createTempFile(folder, name, ".new");
      Files.write(fresh, Checked.seal(bytes));
      Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // it is made again the next time
      used.remove(name);
    }
  }

  /** Forgets what nobody asked for since this was made. */
  public void forgetOthers() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (!used.contains(file.getFileName().toString())) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static String name(long key) {
    return Long.toHexString(key);
  }
}
