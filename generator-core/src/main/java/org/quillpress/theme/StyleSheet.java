package org.quillpress.theme;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * A style sheet as it is published: its parts are put in their places, and its addresses follow the
 * names that the files get; comments and idle space go.
 *
 * <p>A part is a file {@code _name.css}. {@code @import "_name.css";} puts it in that place, once:
 * a part that two parts ask for stands where the first asks. The addresses in a part start from the
 * part's own folder. A sheet or part that imports itself gets the file in whose place it stands.
 */
final class StyleSheet {
  private final ThemeFile root;
  private final Map<String, ThemeFile> files;
  private final Published published;
  private final Problems problems;
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> parts = new HashSet<>();

  /** Where the other files of the theme go. */
  interface Published {
    /**
     * The path of a file in the published site; null if there is none, or it waits for this one.
     */
    @Nullable String path(String file) throws IOException;

    /** Whether a file waits for this sheet to be ready. */
    boolean waits(String file);

    /** The file of the same path in the next layer that has one, or null. */
    @Nullable ThemeFile below(ThemeFile file) throws IOException;
  }

  StyleSheet(ThemeFile root, Map<String, ThemeFile> files, Published published, Problems problems) {
    this.root = root;
    this.files = files;
    this.published = published;
    this.problems = problems;
  }

  /** Whether a file is no sheet of its own. */
  static boolean isPart(String path) {
    return AssetPath.name(path).startsWith("_") && path.endsWith(".css");
  }

  /** The paths of the parts that were put in their places. */
  Set<String> parts() {
    return parts;
  }

  String text() throws IOException {
    return CssSpaces.without(text(root));
  }

  private String text(ThemeFile file) throws IOException {
    open.push(file.path());
    String css = file.text(problems);
    String text = new CssUrls(css, new InFile(file, css)).rewritten();
    open.pop();
    return text;
  }

  /** The addresses of one file. */
  private final class InFile implements CssUrls.Change {
    private final ThemeFile file;
    private final String css;
    private final String folder;

    InFile(ThemeFile file, String css) {
      this.file = file;
      this.css = css;
      folder = AssetPath.folder(file.path());
    }

    @Override
    public @Nullable String part(String url, int at, String condition) throws IOException {
      if (!AssetPath.isInTheme(url)) {
        if (AssetPath.isRemote(url)) {
          String message = "\"" + url + "\" is on another host, which every reader would ask";
          warn(at, message, "put the style sheet into assets/ and import it from there");
        }
        return null;
      }
      String path = AssetPath.resolved(folder, url);
      ThemeFile below = path.equals(file.path()) ? published.below(file) : null;
      if (below != null) {
        plain(url, at, condition);
        return text(below);
      }
      if (!isPart(path)) {
        if (!parts.isEmpty()) {
          String message = "browsers ignore \"" + url + "\": it is imported behind a part";
          error(at, message, "import it before the first part");
        }
        return null;
      }
      ThemeFile part = files.get(path);
      if (part == null) {
        error(at, "\"" + url + "\" is not a part of the theme", near(path, true));
        return "";
      }
      if (open.contains(path)) {
        error(at, "\"" + url + "\" leads back to this part", "remove it");
        return "";
      }
      plain(url, at, condition);
      return parts.add(path) ? text(part) : "";
    }

    private void plain(String url, int at, String condition) {
      if (!condition.isEmpty()) {
        String message = "a part is put in its place as it is: \"" + condition + "\" has no effect";
        error(
            css.indexOf(condition, at + url.length() + 1),
            message,
            "write @media inside of the part");
      }
    }

    @Override
    public String of(String url, int at) throws IOException {
      if (!AssetPath.isInTheme(url)) {
        return url;
      }
      int cut = AssetPath.cut(url);
      String path = AssetPath.resolved(folder, url.substring(0, cut));
      if (path.equals(root.path()) || published.waits(path)) {
        error(at, "\"" + url + "\" leads back to this style sheet", "remove it");
        return url;
      }
      String target = published.path(path);
      if (target == null) {
        error(at, "\"" + url + "\" is not a file of the theme", near(path, false));
        return url;
      }
      return AssetPath.relative(AssetPath.folder(root.path()), target) + url.substring(cut);
    }

    private String near(String path, boolean part) {
      Set<String> known =
          files.keySet().stream().filter(name -> isPart(name) == part).collect(Collectors.toSet());
      String otherwise =
          part
              ? "a part is a file of assets/ whose name begins with _"
              : "put it beside the style sheet, or type an address that begins with / or https://";
      return Nearest.to(path, known)
          .map(found -> "did you mean \"" + AssetPath.relative(folder, found) + "\"?")
          .orElse(otherwise);
    }

    private void error(int at, String message, String hint) {
      problems.add(
          Problem.error("theme-asset", Place.at(css, file.place(), at), message).withHint(hint));
    }

    private void warn(int at, String message, String hint) {
      problems.add(
          Problem.warning("theme-remote", Place.at(css, file.place(), at), message).withHint(hint));
    }
  }
}
