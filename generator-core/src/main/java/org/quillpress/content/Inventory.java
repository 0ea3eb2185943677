package org.quillpress.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quillpress.files.Listing;
import org.quillpress.files.SourceFile;
import org.quillpress.files.SourceTree;
import org.quillpress.model.Settings;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * The source files by what they are for. Each file of a listed folder is in exactly one place here.
 *
 * @param stories Markdown files of dated stories
 * @param pages Markdown files of undated pages
 * @param media other files beside stories and pages, by path
 * @param files files that are copied, by their path in the site
 * @param profiles Markdown files about authors and terms
 * @param comments files with comments
 */
record Inventory(
    List<Source> stories,
    List<Source> pages,
    Map<String, SourceFile> media,
    Map<String, SourceFile> files,
    List<Source> profiles,
    List<SourceFile> comments) {

  /**
   * A Markdown file and the folder that it was found by.
   *
   * @param root path of that folder, without a final slash, or empty
   */
  record Source(SourceFile file, String root) {
    /** Path below the folder. */
    String path() {
      return root.isEmpty() ? file.path() : file.path().substring(root.length() + 1);
    }
  }

  /** Where other generators keep dated stories; looked for if there is no {@code stories/}. */
  private static final List<String> STORY_FOLDERS =
      List.of(
          "stories",
          "_posts",
          "content/posts",
          "content/post",
          "content/blog",
          "source/_posts",
          "src/posts");

  private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdown", "mkd", "mdx");

  static Inventory of(SourceTree tree, Settings settings, Problems problems) throws IOException {
    Map<String, SourceFile> listed = new HashMap<>();
    List<Source> stories = new ArrayList<>();
    List<Source> pages = new ArrayList<>();
    Map<String, SourceFile> media = new LinkedHashMap<>();
    Settings.Folders folders = settings.folders();
    List<String> storyFolders = folders.stories();
    if (storyFolders.isEmpty()) {
      storyFolders = usual(tree, problems);
    }
    for (String pattern : storyFolders) {
      add(tree, pattern, listed, stories, media, problems);
    }
    for (String pattern : folders.pages().isEmpty() ? List.of("pages") : folders.pages()) {
      add(tree, pattern, listed, pages, media, problems);
    }
    List<Source> profiles = new ArrayList<>();
    for (var taxonomy : settings.taxonomies()) {
      add(tree, taxonomy.name(), listed, profiles, media, problems);
    }
    Map<String, SourceFile> files = new LinkedHashMap<>();
    for (String folder : folders.files().isEmpty() ? List.of("static") : folders.files()) {
      for (SourceFile file : list(tree, folder, problems)) {
        String path = folder.isEmpty() ? file.path() : file.path().substring(folder.length() + 1);
        SourceFile other = files.putIfAbsent(path, file);
        if (other != null) {
          problems.add(
              Problem.error(
                  "output-clash",
                  Place.of(file.path()),
                  "\"" + path + "\" would be made from " + other.path() + " too"));
        }
      }
    }
    return new Inventory(stories, pages, media, files, profiles, list(tree, "comments", problems));
  }

  /** The folders of texts, and the folders around them. */
  Set<String> roots() {
    Set<String> roots = new HashSet<>();
    stories.forEach(source -> roots.add(source.root()));
    pages.forEach(source -> roots.add(source.root()));
    return References.around(roots);
  }

  private static List<String> usual(SourceTree tree, Problems problems) throws IOException {
    for (String folder : STORY_FOLDERS) {
      if (tree.holds(folder)) {
        if (!folder.equals("stories")) {
          problems.add(
              Problem.note(
                      "stories-folder",
                      Place.of(SettingsReader.FILE),
                      "stories are read from \"" + folder + "\"")
                  .withHint("to say so yourself, type stories: " + folder));
        }
        return List.of(folder);
      }
    }
    return List.of("stories");
  }

  private static void add(
      SourceTree tree,
      String pattern,
      Map<String, SourceFile> listed,
      List<Source> sources,
      Map<String, SourceFile> media,
      Problems problems)
      throws IOException {
    int found = 0;
    for (SourceFile file : list(tree, fixedPart(pattern), problems)) {
      Optional<String> root = root(pattern, file.path());
      if (root.isEmpty()) {
        continue;
      }
      found++;
      if (listed.putIfAbsent(file.path(), file) == null) {
        if (MARKDOWN.contains(extension(file.path()))) {
          sources.add(new Source(file, root.get()));
        } else {
          media.put(file.path(), file);
        }
      }
    }
    if (found == 0 && pattern.contains("/")) {
      problems.add(
          Problem.warning(
              "folder-empty",
              Place.of(SettingsReader.FILE),
              "there are no files in \"" + pattern + "\""));
    }
  }

  private static List<SourceFile> list(SourceTree tree, String folder, Problems problems)
      throws IOException {
    Listing listing = tree.list(folder);
    problems.addAll(listing.problems());
    return listing.files();
  }

  private static String fixedPart(String pattern) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return pattern;
    }
    int slash = pattern.lastIndexOf('/', star);
    return slash < 0 ? "" : pattern.substring(0, slash);
  }

  /** The part of a path that a pattern of whole folder names fits, if the file lies below. */
  private static Optional<String> root(String pattern, String path) {
    if (pattern.isEmpty()) {
      return Optional.of("");
    }
    int from = 0;
    for (String name : pattern.split("/")) {
      int slash = path.indexOf('/', from);
      if (slash < 0 || !name.equals("*") && !name.equals(path.substring(from, slash))) {
        return Optional.empty();
      }
      from = slash + 1;
    }
    return Optional.of(path.substring(0, from - 1));
  }

  /** Whether a file is one of Markdown, by its name. */
  static boolean isText(String path) {
    return MARKDOWN.contains(extension(path));
  }

  static String extension(String path) {
    int dot = path.lastIndexOf('.');
    return dot < path.lastIndexOf('/') ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
