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
   * Writes all of the files, or none if one of them is there already.
   *
   * @param folder made if it is missing
   * @param files texts by path below the folder
   * @return the paths that are in the way; none if all were written
   * @throws IOException if the disk does not do what it should
   */
  public static List<String> write(Path folder, Map<String, String> files) throws IOException {
    List<String> taken = there(folder, files.keySet());
    if (!taken.isEmpty()) {
      return List.copyOf(taken);
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      try {
        Files.createDirectories(path.getParent());
        byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
        Files.write(path, bytes, StandardOpenOption.CREATE_NEW);
      } catch (FileAlreadyExistsException e) {
        // a file where a folder should be, or one that came in this moment
        return List.of(folder.relativize(Path.of(e.getFile())).toString().replace('\\', '/'));
      }
    }
    return List.of();
  }

  /** Which of some paths below a folder are taken, by whatever it is. */
  public static List<String> there(Path folder, Collection<String> paths) {
    List<String> taken = new ArrayList<>();
    for (String path : paths) {
      if (Files.exists(folder.resolve(Names.checked(path)), LinkOption.NOFOLLOW_LINKS)) {
        taken.add(path);
      }
    }
    return taken;
  }
}
