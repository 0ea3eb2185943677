package org.quillpress.check;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problems;
import org.quillpress.theme.Layer;
import org.quillpress.theme.ThemeFile;

/**
 * A text of a theme as it was typed.
 *
 * @param path path inside of the theme
 * @param file path for problems
 */
record TypedFile(String path, String file, String text) {
  /** The texts below a folder whose names end so, by path. */
  static Map<String, TypedFile> below(Layer theme, String folder, String suffix)
      throws IOException {
    // what is wrong with the files themselves was told when the theme was read
    Problems told = new Problems();
    Map<String, TypedFile> found = new TreeMap<>();
    for (ThemeFile file : ThemeFile.of(theme, folder, told)) {
      if (file.path().endsWith(suffix)) {
        found.put(file.path(), new TypedFile(file.path(), file.place(), file.text(told)));
      }
    }
    return found;
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
