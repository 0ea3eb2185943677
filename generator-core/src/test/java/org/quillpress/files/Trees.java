package org.quillpress.files;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.quillpress.problem.Problem;

/** Folders as maps, for tests. */
final class Trees {
  private Trees() {}

  /** The class path of a process that runs test classes of this package. */
  static String classPath() {
    return place(Trees.class) + File.pathSeparator + place(FolderTarget.class);
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Path write(Path root, String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes(text));
  }

  /** Texts by path; folders end with a slash. */
  static Map<String, String> read(Path root) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path path : (Iterable<Path>) walk::iterator) {
        String name = root.relativize(path).toString();
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          found.put(name + "/", "");
        } else {
          found.put(name, Files.readString(path));
        }
      }
    }
    return found;
  }

  static Map<String, FileTime> times(Path root, Iterable<String> paths) throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    for (String path : paths) {
      times.put(path, Files.getLastModifiedTime(root.resolve(path)));
    }
    return times;
  }

  static Published publish(Target target, Map<String, String> files) throws IOException {
    try (Publication publication = target.begin()) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        publication.write(file.getKey(), bytes(file.getValue()));
      }
      List<Problem> problems = publication.problems();
      if (!problems.isEmpty()) {
        throw new AssertionError(problems);
      }
      return publication.commit();
    }
  }

  static List<Problem> problems(Target target, Map<String, String> files) throws IOException {
    try (Publication publication = target.begin()) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        publication.write(file.getKey(), bytes(file.getValue()));
      }
      return publication.problems();
    }
  }
}
