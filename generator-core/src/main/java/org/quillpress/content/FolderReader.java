package org.quillpress.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.model.Settings;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Reads where the sources of a site lie. */
final class FolderReader {
  private FolderReader() {}

  static Settings.Folders read(Fields fields, Problems problems) {
    Map<String, Place> places = new HashMap<>();
    return new Settings.Folders(
        folders(fields.texts("stories"), places, problems),
        folders(fields.texts("pages"), places, problems),
        folders(fields.texts("static"), places, problems),
        fields.texts("exclude").stream()
            .map(typed -> new Settings.Folders.Scoped(typed.text(), typed.place()))
            .toList(),
        places);
  }

  /** Empty if the key is not there: then the usual folders are looked for. */
  private static List<String> folders(
      List<Scalar> typed, Map<String, Place> places, Problems problems) {
    List<String> folders = new ArrayList<>();
    for (Scalar scalar : typed) {
      String path = scalar.text().strip();
      while (path.endsWith("/")) {
        path = path.substring(0, path.length() - 1);
      }
      while (path.startsWith("./")) {
        path = path.substring(2);
      }
      if (path.equals(".")) {
        path = "";
      }
      boolean outside = path.startsWith("/") || List.of(path.split("/")).contains("..");
      if (outside) {
        problems.add(
            Problem.error(
                    "site-folder",
                    scalar.place(),
                    "\"" + scalar.text() + "\" is not a folder of this site")
                .withHint("type a path below the folder that holds site.yaml"));
      } else {
        folders.add(path);
        places.putIfAbsent(path, scalar.place());
      }
    }
    return List.copyOf(folders);
  }
}
