package org.quillpress.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quillpress.files.SourceFile;
import org.quillpress.files.SourceTree;
import org.quillpress.model.LeftOut;
import org.quillpress.model.Settings;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.work.Workers;

/**
 * The source files by what they are for. Each file of a listed folder is in exactly one place here.
 *
 * @param stories Markdown files of dated stories
 * @param pages Markdown files of undated pages
 * @param media other files beside stories and pages, by path
 * @param files files that are copied, by their path in the site
 * @param profiles Markdown files about authors and terms
 * @param comments files with comments
 * @param data files with values for templates, and others beside them
 * @param leftOut what is in none of these, and why
 */
record Inventory(
    List<Source> stories,
    List<Source> pages,
    Map<String, SourceFile> media,
    Map<String, SourceFile> files,
    List<Source> profiles,
    List<Source> comments,
    List<Source> data,
    List<LeftOut> leftOut) {

  /**
   * A file and the folder that it was found by.
   *
   * @param root path of that folder, without a final slash, or empty
   * @param texts what the texts of that folder are
   * @param named its path below the folder, and the language that it is for
   */
  record Source(SourceFile file, String root, Layout.Texts texts, Languages.Named named) {
    /** A file that is for all languages. */
    Source(SourceFile file, String root) {
      this(
          file,
          root,
          new Layout.Texts(root, Layout.Role.PAGE, false),
          new Languages.Named(
              null, file.path().substring(root.isEmpty() ? 0 : root.length() + 1), ""));
    }

    /** Path below the folder, without the name of a language. */
    String path() {
      return named.path();
    }
  }

  /** The second is Jekyll's, where comments may lie as well. */
  private static final List<String> DATA_FOLDERS = List.of("data", "_data");

  private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdown", "mkd", "mdx");

  private static final String NO_THEME =
      "no part of a theme: that are theme.yaml, layouts/, partials/, labels/ and assets/";

  /** Who names these means the usual places, whether there is something or not. */
  private static final Set<String> USUAL = Set.of("stories", "pages", "static");

  /** Folders of other things than texts, even where {@code stories: .} reads the whole source. */
  private static final List<String> OWN = List.of("theme", "comments", "data", "_data");

  /**
   * Sorts the files of a tree.
   *
   * @param output folders of the tree that a build writes
   * @param theme gives the files that the theme is made of; asked only if there are any
   */
  static Inventory of(
      SourceTree tree,
      Configuration configuration,
      Set<String> output,
      Workers.Work<Set<String>> theme,
      Problems problems)
      throws IOException {
    Settings settings = configuration.settings();
    Folders folders = new Folders(tree, output, settings.folders().excluded(), problems);
    tree.names("").forEach(name -> otherSettings(name, configuration.environment(), folders));
    Layout layout = Layout.of(tree, settings, problems);
    Sorting sorting =
        new Sorting(
            folders, new Languages(settings.languages()), settings.folders().places(), problems);
    settings.taxonomies().forEach(taxonomy -> sorting.own.add(taxonomy.name()));
    for (Layout.Copied copied : layout.copied()) {
      sorting.copy(copied);
    }
    List<Source> stories = new ArrayList<>();
    List<Source> pages = new ArrayList<>();
    for (Layout.Texts texts : layout.texts()) {
      sorting.add(texts, texts.role().mayBeStory() ? stories : pages);
    }
    List<Source> profiles = new ArrayList<>();
    for (var taxonomy : settings.taxonomies()) {
      sorting.add(new Layout.Texts(taxonomy.name(), Layout.Role.PAGE, false), profiles);
    }
    List<Source> comments = sources(folders.list("comments"), "comments");
    List<Source> data = new ArrayList<>(sorting.data);
    for (String folder : DATA_FOLDERS) {
      String commented = folder + "/comments";
      for (Source source : sources(folders.list(folder), folder)) {
        if (source.file().path().startsWith(commented + "/")) {
          comments.add(new Source(source.file(), commented));
        } else {
          data.add(source);
        }
      }
    }
    List<SourceFile> themeFiles = folders.list("theme");
    Set<String> used = themeFiles.isEmpty() ? Set.of() : theme.run();
    for (SourceFile file : themeFiles) {
      if (!used.contains(file.path())) {
        folders.leaveOut(new LeftOut(file.path(), LeftOut.Kind.ELSEWHERE, NO_THEME));
      }
    }
    sorting.reportUnmatched();
    folders.reportUnused();
    return new Inventory(
        stories,
        pages,
        sorting.media,
        sorting.files,
        profiles,
        comments,
        data,
        folders.leftOut(SiteFiles::isOwn));
  }

  private static void otherSettings(String name, String environment, Folders folders) {
    String other = SiteFiles.environment(name);
    if (!other.isEmpty() && !other.equals(environment)) {
      folders.leaveOut(
          new LeftOut(
              name, LeftOut.Kind.UNUSED, "settings for builds with the environment " + other));
    }
  }

  private static List<Source> sources(List<SourceFile> files, String root) {
    List<Source> sources = new ArrayList<>(files.size());
    files.forEach(file -> sources.add(new Source(file, root)));
    return sources;
  }

  /** How many stories and pages there are. */
  int texts() {
    return stories.size() + pages.size();
  }

  /** The same without some of its stories and pages. */
  Inventory without(Set<String> texts) {
    return new Inventory(
        without(stories, texts),
        without(pages, texts),
        media,
        files,
        profiles,
        comments,
        data,
        leftOut);
  }

  private static List<Source> without(List<Source> sources, Set<String> texts) {
    return sources.stream().filter(source -> !texts.contains(source.file().path())).toList();
  }

  /** The folders of texts, and the folders around them. */
  Set<String> roots() {
    Set<String> roots = new HashSet<>();
    stories.forEach(source -> roots.add(source.root()));
    pages.forEach(source -> roots.add(source.root()));
    return References.around(roots);
  }

  /** What has been sorted so far. */
  private static final class Sorting {
    final Folders folders;
    final Languages languages;
    final Map<String, Place> places;
    final Problems problems;
    final Map<String, SourceFile> media = new LinkedHashMap<>();
    final Map<String, SourceFile> files = new LinkedHashMap<>();
    final List<Source> data = new ArrayList<>();

    /** Folders that are no part of another one around them. */
    final Set<String> own = new HashSet<>(OWN);

    private final Set<String> copied = new HashSet<>();
    private final Set<String> listed = new HashSet<>();
    private final List<SourceFile> unmatched = new ArrayList<>();

    Sorting(Folders folders, Languages languages, Map<String, Place> places, Problems problems) {
      this.folders = folders;
      this.languages = languages;
      this.places = places;
      this.problems = problems;
    }

    void copy(Layout.Copied folder) throws IOException {
      if (folder.kind() == Layout.Files.ALL) {
        own.add(folder.folder());
      }
      for (SourceFile file : folders.list(folder.folder())) {
        if (!copied.contains(file.path())
            && !SiteFiles.isOwn(file.path())
            && folder.takes(file.path())) {
          String path = file.path().substring(folder.strip());
          SourceFile other = files.putIfAbsent(path, file);
          if (other == null) {
            copied.add(file.path());
          } else {
            String words = "\"/" + path + "\" is the address of " + other.path() + " already";
            problems.add(
                Problem.error("output-clash", Place.of(file.path()), words)
                    .withHint("give one of them another name"));
            folders.leaveOut(new LeftOut(file.path(), LeftOut.Kind.COLLIDING, words));
          }
        }
      }
    }

    void add(Layout.Texts texts, List<Source> sources) throws IOException {
      int found = 0;
      String pattern = texts.pattern();
      String fixed = fixedPart(pattern);
      String[] names = pattern.isEmpty() ? new String[0] : pattern.split("/");
      List<String> others = own.stream().filter(folder -> isBelow(folder, fixed)).toList();
      for (SourceFile file : folders.list(fixed)) {
        if (SiteFiles.isOwn(file.path())
            || isAnothers(file.path(), others)
            || copied.contains(file.path())) {
          continue;
        }
        Optional<String> root = root(names, file.path());
        if (root.isEmpty() || !texts.takes(file.path(), root.get())) {
          unmatched.add(file);
          continue;
        }
        found++;
        if (listed.add(file.path())) {
          if (isText(file.path())) {
            sources.add(source(file, root.get(), texts));
          } else if (isAuthorList(file.path(), root.get())) {
            data.add(new Source(file, root.get()));
          } else {
            media.put(file.path(), file);
          }
        }
      }
      Place typed = places.get(pattern);
      if (found == 0 && typed != null && !USUAL.contains(pattern)) {
        problems.add(
            Problem.warning("folder-empty", typed, "there are no files in \"" + pattern + "\"")
                .withHint("type a folder's path from site.yaml on, or remove this one"));
      }
    }

    /** Docusaurus has what is said of authors beside the stories. */
    private static boolean isAuthorList(String path, String root) {
      return path.equals(root + "/authors.yml") || path.equals(root + "/authors.yaml");
    }

    private Source source(SourceFile file, String root, Layout.Texts texts) {
      String path = file.path().substring(root.isEmpty() ? 0 : root.length() + 1);
      return new Source(file, root, texts, languages.named(root, path));
    }

    void reportUnmatched() {
      unmatched.stream().filter(f -> !listed.contains(f.path())).forEach(folders::unmatched);
    }
  }

  private static boolean isBelow(String folder, String above) {
    return !folder.equals(above) && (above.isEmpty() || folder.startsWith(above + "/"));
  }

  private static boolean isAnothers(String path, List<String> folders) {
    for (String folder : folders) {
      if (path.startsWith(folder + "/")) {
        return true;
      }
    }
    return false;
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
  private static Optional<String> root(String[] pattern, String path) {
    int from = 0;
    for (String name : pattern) {
      int slash = path.indexOf('/', from);
      if (slash < 0 || !name.equals("*") && !name.equals(path.substring(from, slash))) {
        return Optional.empty();
      }
      from = slash + 1;
    }
    return Optional.of(path.substring(0, Math.max(0, from - 1)));
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
