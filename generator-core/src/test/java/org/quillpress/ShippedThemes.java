package org.quillpress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The themes that come with Quillpress. */
public final class ShippedThemes {
  /** The folder of all of them. */
  public static final Path FOLDER = Path.of("..", "themes");

  private ShippedThemes() {}

  /** Their names, which are those of the folders that hold one. */
  public static List<String> names() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("theme.yaml")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}
