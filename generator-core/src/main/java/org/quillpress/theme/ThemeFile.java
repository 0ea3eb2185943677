package org.quillpress.theme;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quillpress.files.Listing;
import org.quillpress.files.SourceFile;
import org.quillpress.files.TextFile;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * A file of a theme.
 *
 * @param path path inside of the theme, such as {@code layouts/story.mustache}
 * @param place path for problems
 * @param source the file itself
 */
public record ThemeFile(String path, String place, SourceFile source) {
  private static final int LONGEST = 1 << 20;

  /** Checks its parts. */
  public ThemeFile {
    requireNonNull(path, "path");
    requireNonNull(place, "place");
    requireNonNull(source, "source");
  }

  /** A file that was found in a layer. */
  public static ThemeFile of(Layer layer, SourceFile file) {
    return new ThemeFile(file.path(), layer.place() + file.path(), file);
  }

  /**
   * The file of a layer at a path, if there is one.
   *
   * @throws IOException if the folder cannot be read
   */
  public static Optional<ThemeFile> in(Layer layer, String path) throws IOException {
    return layer.tree().file(path).map(file -> of(layer, file));
  }

  /** The files below a folder by their paths: of each path the one of the nearest layer. */
  static Map<String, ThemeFile> nearest(List<Layer> layers, String folder, Problems problems)
      throws IOException {
    Map<String, ThemeFile> found = new TreeMap<>();
    for (Layer layer : layers) {
      for (ThemeFile file : of(layer, folder, problems)) {
        found.putIfAbsent(file.path, file);
      }
    }
    return found;
  }

  /**
   * The files below a folder of one layer, without those that editors and systems leave behind.
   *
   * @param problems gets what is wrong with the folder
   * @throws IOException if the folder cannot be read
   */
  public static List<ThemeFile> of(Layer layer, String folder, Problems problems)
      throws IOException {
    Listing listing = layer.tree().list(folder);
    for (Problem problem : listing.problems()) {
      Place at = problem.place();
      problems.add(problem.at(at.withFile(layer.place() + at.file())));
    }
    List<ThemeFile> files = new ArrayList<>();
    for (SourceFile file : listing.files()) {
      String name = file.path().substring(file.path().lastIndexOf('/') + 1);
      if (!name.startsWith(".") && !name.endsWith("~")) {
        files.add(of(layer, file));
      }
    }
    return files;
  }

  /** The name without folder and suffix: {@code hooks/footer} of a partial in a folder. */
  String name(String folder, String suffix) {
    return path.substring(folder.length() + 1, path.length() - suffix.length());
  }

  /**
   * The text with LF at the ends of lines; empty, with a problem, if it cannot be used.
   *
   * @throws IOException if the file cannot be read
   */
  public String text(Problems problems) throws IOException {
    byte[] bytes = source.read();
    if (bytes.length > LONGEST) {
      problems.add(
          Problem.error("theme-file", Place.of(place), "the file is longer than 1 MiB")
              .withHint("make several files of it"));
      return "";
    }
    return TextFile.decode(place, bytes, problems)
        .map(text -> text.replace("\r\n", "\n").replace('\r', '\n'))
        .orElse("");
  }
}
