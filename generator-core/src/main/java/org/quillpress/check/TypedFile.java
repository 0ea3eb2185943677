package org.quillpress.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.quillpress.files.SourceFile;
import org.quillpress.problem.Place;

/**
 * A text of a theme as it was typed.
 *
 * @param path path inside of the theme
 * @param file path for problems
 */
record TypedFile(String path, String file, String text) {
  /** The texts below a folder whose names end so, by path. */
  static Map<String, TypedFile> below(Folder theme, String folder, String suffix)
      throws IOException {
    Map<String, TypedFile> found = new TreeMap<>();
    for (SourceFile file : theme.tree().list(folder).files()) {
      if (file.path().endsWith(suffix)) {
        String path = file.path();
        found.put(path, new TypedFile(path, theme.prefix() + path, text(file.read())));
      }
    }
    return found;
  }

  /** The text with LF at the ends of lines. */
  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n").replace('\r', '\n');
  }

  /** The place of an index. */
  Place at(int index) {
    return Place.at(text, file, index);
  }

  /** The name without folder and suffix: {@code hooks/footer}. */
  String name() {
    return path.substring(path.indexOf('/') + 1, path.lastIndexOf('.'));
  }
}
