package org.quillpress.content;

import java.util.ArrayList;
import java.util.List;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.model.Settings;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Reads where the sources of a site lie. */
final class FolderReader {
  private FolderReader() {}

  static Settings.Folders read(Fields fields, Problems problems) {
    return new Settings.Folders(
        folders(fields.texts("stories"), problems),
        folders(fields.texts("pages"), problems),
        folders(fields.texts("static"), problems));
  }

  /** Empty if the key is not there: then the usual folders are looked for. */
  private static List<String> folders(List<Scalar> typed, Problems problems) {
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
      }
    }
    return List.copyOf(folders);
  }
}
