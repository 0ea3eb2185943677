package org.quillpress.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Files that begin something: written where nothing is in their way, and never over anything. */
public final class NewFiles {
  private NewFiles() {}

  /**
   * Writes all of the files, or none if something is in the way of one of them: a file of that
   * name, or something that is no folder, such as a symbolic link, where a folder should be.
   *
   * @param folder made if it is missing
   * @param files texts by path below the folder, written in this order
   * @return the paths that are in the way; none if all were written
   * @throws IOException if the disk does not do what it should
   */
  public static List<String> write(Path folder, Map<String, String> files) throws IOException {
    List<String> taken = new ArrayList<>();
    for (String path : files.keySet()) {
      String way = inTheWay(folder, Names.checked(path));
      if (!way.isEmpty() && !taken.contains(way)) {
        taken.add(way);
      }
    }
    if (!taken.isEmpty()) {
      return List.copyOf(taken);
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = Names.resolve(folder, file.getKey());
      try {
        Files.createDirectories(path.getParent());
        byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
        Files.write(path, bytes, StandardOpenOption.CREATE_NEW);
      } catch (FileAlreadyExistsException e) {
        // one that came in this moment
        return List.of(file.getKey());
      }
    }
    return List.of();
  }

  /** Which of some paths below a folder are taken, by whatever it is. */
  public static List<String> there(Path folder, Collection<String> paths) {
    return paths.stream().filter(path -> isThere(folder, path)).toList();
  }

  /** Whether a path can be that of a file below a folder. */
  public static boolean isPossible(String path) {
    return Names.valid(path);
  }

  /** The path itself if it is taken, the first of its folders that is none, or empty. */
  private static String inTheWay(Path folder, String path) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      String above = path.substring(0, slash);
      boolean fine =
          !isThere(folder, above)
              || Files.isDirectory(Names.resolve(folder, above), LinkOption.NOFOLLOW_LINKS);
      if (!fine) {
        return above;
      }
    }
    return isThere(folder, path) ? path : "";
  }

  private static boolean isThere(Path folder, String path) {
    return Files.exists(Names.resolve(folder, Names.checked(path)), LinkOption.NOFOLLOW_LINKS);
  }
}
