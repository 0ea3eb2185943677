package org.quillpress;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quillpress.files.NewFiles;
import org.quillpress.files.SourceTree;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.theme.ThemeFile;

/**
 * Begins themes: writes a small folder that is a theme already, and a jar of one by {@code mvn
 * install}. Immutable and thread-safe.
 */
public final class ThemeStarter {
  /** The theme that a new one extends if nothing else is said. */
  public static final String PARENT = "base";

  /** The template of the parent that a new theme adds to. */
  private static final String ROOT = "partials/root.mustache";

  private static final int LONGEST = 50;

  private final Map<String, SourceTree> themes;

  private ThemeStarter(Map<String, SourceTree> themes) {
    this.themes = themes;
  }

  /**
   * Prepares.
   *
   * @param extensions bring the themes that can be extended; typically {@code
   *     ServiceLoader.load(SiteExtension.class)}
   */
  public static ThemeStarter of(Iterable<? extends SiteExtension> extensions) {
    return new ThemeStarter(SiteGenerator.builder().extensions(extensions).themes());
  }

  /**
   * Writes the files of a new theme. Never writes over a file.
   *
   * @param name small letters, digits and hyphens, a letter first
   * @param parent the theme that it extends
   * @param folder made if it is missing
   * @throws IOException if the disk does not do what it should
   */
  public Started start(String name, String parent, Path folder) throws IOException {
    requireNonNull(folder, "folder");
    Problems problems = new Problems();
    checkName(requireNonNull(name, "name"), problems);
    if (!themes.containsKey(requireNonNull(parent, "parent"))) {
      List<String> known = themes.keySet().stream().sorted().toList();
      problems.add(
          error("theme-unknown", "there is no theme \"" + parent + "\" to extend")
              .withHint(Nearest.hint(parent, known, "themes are " + String.join(", ", known))));
    }
    if (problems.hasErrors()) {
      return Started.not(problems.list());
    }
    Optional<ThemeFile> root = Themes.of(themes).file(parent, ROOT);
    String text = root.isPresent() ? root.get().text(problems) : "";
    Map<String, String> files = new StarterFiles(name, parent, text).files();
    List<String> taken = NewFiles.write(folder, files);
    if (taken.isEmpty()) {
      return Started.of(List.copyOf(files.keySet()));
    }
    Problem there =
        Problem.error("theme-new-exists", Place.of(taken.get(0)), "this file is there already")
            .withHint("name a folder that is new; nothing was written");
    return Started.not(List.of(there));
  }

  private void checkName(String name, Problems problems) {
    if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || name.length() > LONGEST) {
      String plain =
          Normalizer.normalize(name, Normalizer.Form.NFD)
              .replaceAll("\\p{M}", "")
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^a-z0-9]+", "-")
              .replaceAll("^[-0-9]+|-+$", "");
      String near = plain.isEmpty() ? "my-theme" : cut(plain);
      problems.add(
          error("theme-new-name", "\"" + name + "\" cannot be the name of a theme")
              .withHint("type small letters, digits and hyphens, a letter first, such as " + near));
    } else if (themes.containsKey(name)) {
      problems.add(
          error("theme-new-name", "there is a theme \"" + name + "\" already")
              .withHint("think of another name; this one can be what the new theme extends"));
    }
  }

  private static String cut(String name) {
    String start = name.substring(0, Math.min(LONGEST, name.length()));
    return start.endsWith("-") ? start.substring(0, start.length() - 1) : start;
  }

  private static Problem error(String code, String message) {
    return Problem.error(code, Place.SITE, message);
  }
}
