package org.quillpress.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Tells a state of code from others, as well as names, sizes and times do. */
public final class CodeStamp {
  /** Spreads sums over all bits. */
  private static final long MIX = 0x9e3779b97f4a7c15L;

  private CodeStamp() {}

  /** Of a jar its name, size and time; of a folder of classes one of all that is in it. */
  public static String of(Path code) throws IOException {
    if (!Files.isDirectory(code)) {
      return code.getFileName() + " " + state(code);
    }
    long sum = 0;
    try (Stream<Path> files = Files.walk(code)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        sum += MIX * (code.relativize(file) + state(file)).hashCode();
      }
    }
    return Long.toHexString(sum);
  }

  private static String state(Path file) throws IOException {
    return Files.size(file) + "-" + Files.getLastModifiedTime(file).toMillis();
  }
}
