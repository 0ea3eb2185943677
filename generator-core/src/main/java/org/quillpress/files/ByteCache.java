package org.quillpress.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Keeps bytes from one build to the next under numbers that stand for all that they were made of.
 * What is lost or damaged is not there, and what cannot be kept is not: nothing that the disk does
 * to it ends a build. Thread-safe, also between programs.
 */
public final class ByteCache {
  /** What we keep, or are about to. */
  private static final Pattern OURS = Pattern.compile("([a-z]+-)?[0-9a-f]{1,16}([0-9]*\\.new)?");

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

  /**
   * The bytes under a number, if they are there.
   *
   * @param kind of what they are of, in small letters
   */
  public Optional<byte[]> get(String kind, long key) {
    String name = name(kind, key);
    byte[] content;
    try {
      content = Checked.open(Files.readAllBytes(folder.resolve(name)));
    } catch (IOException e) {
      // not there, or something else is in its place
      return Optional.empty();
    }
    // it says its number itself: a file that was given another name is not believed
    if (content.length <= Long.BYTES || ByteBuffer.wrap(content).getLong() != key) {
      return Optional.empty();
    }
    used.add(name);
    return Optional.of(Arrays.copyOfRange(content, Long.BYTES, content.length));
  }

  /**
   * Keeps bytes, if the disk lets it.
   *
   * @param kind of what they are of, in small letters
   * @param bytes at least one
   */
  public void put(String kind, long key, byte[] bytes) {
    String name = name(kind, key);
    used.add(name);
    byte[] content = ByteBuffer.allocate(Long.BYTES + bytes.length).putLong(key).put(bytes).array();
    try {
      // not all versions of the JDK let a link to a folder be
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
      // several programs may put the same, or forget what another is about to put
      Path fresh = Files.createTempFile(folder, name, ".new");
      Files.write(fresh, Checked.seal(content));
      Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // it is made again the next time
      used.remove(name);
    }
  }

  /** Forgets what nobody asked for since this was made, as far as the disk lets it. */
  public void forgetOthers() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (!used.contains(name) && OURS.matcher(name).matches()) {
          forget(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // the site is published: what is left over is forgotten another time
      return;
    }
  }

  private static void forget(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // somebody put something in its place, or reads it
      return;
    }
  }

  private static String name(String kind, long key) {
    return kind + "-" + Long.toHexString(key);
  }
}
