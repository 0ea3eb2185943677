package org.quillpress.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.quillpress.files.SourceTree;
import org.quillpress.model.Settings;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * Where the texts and files of a site lie: where {@code site.yaml} says; else in {@code stories/},
 * {@code pages/} and {@code static/}; else where the system that they were written for has them.
 *
 * @param texts the longest patterns first, so that a folder within another is its own
 * @param copied folders of files that are copied
 * @param addresses pattern of the addresses that the stories had, or empty
 */
record Layout(List<Texts> texts, List<Copied> copied, String addresses) {
  private Layout(List<Texts> texts, List<Copied> copied) {
    this(texts, copied, "");
  }

  /**
   * A folder of texts.
   *
   * @param pattern its path, with {@code *} for any one name
   * @param found whether it was found rather than typed
   */
  record Texts(String pattern, Role role, boolean found) {
    /** Whether its stories may be without a date, as they may in most systems. */
    boolean undated() {
      return found && role == Role.STORY && (pattern.equals(HEXO) || !pattern.endsWith("_posts"));
    }

    /** Whether a file is one of its own: systems keep what is no text in folders with a mark. */
    boolean takes(String path, String root) {
      return role != Role.HEADED_PAGE || !isMarked(path, root.isEmpty() ? 0 : root.length() + 1);
    }
  }

  /**
   * A folder of files.
   *
   * @param folder path in the source, or empty for all of it
   * @param strip how many characters of their paths are not part of their paths in the site
   * @param kind which of its files are meant
   */
  record Copied(String folder, int strip, Files kind) {
    boolean takes(String path) {
      int from = folder.isEmpty() ? 0 : folder.length() + 1;
      return switch (kind) {
        case ALL -> true;
        case OTHERS ->
            !Inventory.isText(path)
                && !isMarked(path, from)
                && !SHEETS.contains(Inventory.extension(path));
        case WELL_KNOWN ->
            path.indexOf('/', from) < 0
                && (path.endsWith("CNAME") || KNOWN.contains(Inventory.extension(path)));
      };
    }
  }

  /** Where stories are unless {@code site.yaml} says otherwise. */
  static final String STORIES = "stories";

  private static final String HEXO = "source/_posts";

  private static final Set<String> KNOWN =
      Set.of("ico", "png", "jpg", "jpeg", "gif", "webp", "svg", "pdf", "txt", "webmanifest");

  /** Sources of style sheets and scripts, which other systems compile. */
  private static final Set<String> SHEETS = Set.of("scss", "sass", "less", "coffee", "ts");

  private static boolean isMarked(String path, int from) {
    return path.startsWith("_", from) || path.indexOf("/_", from) >= 0;
  }

  /** Which files of a folder are copied. */
  enum Files {
    /** All. */
    ALL,
    /** All that are not text, and in no folder with an underscore. */
    OTHERS,
    /** Those in the folder itself that browsers and hosts look for. */
    WELL_KNOWN
  }

  /** What a text in a folder is. */
  enum Role {
    STORY,
    /** A story that is not ready. */
    DRAFT,
    PAGE,
    /** A page if it has a front matter, else no text of the site. */
    HEADED_PAGE,
    /** A story if it has a date, else a page. */
    DATED;

    boolean mayBeStory() {
      return this == STORY || this == DRAFT || this == DATED;
    }
  }

  private static final List<String> CONTENT = List.of("posts", "post", "blog", "articles", "news");
  private static final List<String> SOURCES =
      List.of(
          "src/posts",
          "src/post",
          "src/blog",
          "src/articles",
          "src/content/posts",
          "src/content/blog",
          "src/pages/posts",
          "src/pages/blog",
          "posts",
          "blog",
          "articles");
  private static final List<String> MEDIA =
      List.of("assets", "images", "image", "img", "files", "uploads", "media", "downloads");

  static Layout of(SourceTree tree, Settings settings, Problems problems) throws IOException {
    Settings.Folders typed = settings.folders();
    List<Texts> texts = new ArrayList<>();
    List<Copied> copied = new ArrayList<>();
    typed.stories().forEach(folder -> texts.add(new Texts(folder, Role.STORY, false)));
    typed.pages().forEach(folder -> texts.add(new Texts(folder, Role.PAGE, false)));
    typed.files().forEach(folder -> copied.add(all(folder)));
    if (typed.stories().isEmpty()) {
      boolean addressed = settings.urls().permalinks().size() > PermalinkReader.USUAL.size();
      Layout found = found(tree, addressed, problems);
      found.texts.stream()
          .filter(text -> typed.pages().isEmpty() || text.role().mayBeStory())
          .forEach(texts::add);
      if (typed.files().isEmpty()) {
        copied.addAll(found.copied);
      }
    }
    if (typed.pages().isEmpty()) {
      texts.add(new Texts("pages", Role.PAGE, false));
    }
    if (typed.files().isEmpty()) {
      copied.add(all("static"));
    }
    texts.sort(Comparator.comparingInt(text -> -depth(text.pattern())));
    return new Layout(List.copyOf(texts), distinct(copied));
  }

  private static List<Copied> distinct(List<Copied> folders) {
    List<Copied> distinct = new ArrayList<>();
    for (Copied folder : folders) {
      if (!distinct.contains(folder)) {
        distinct.add(folder);
      }
    }
    return List.copyOf(distinct);
  }

  private static int depth(String pattern) {
    return pattern.isEmpty() ? 0 : pattern.split("/").length;
  }

  private static Copied all(String folder) {
    return new Copied(folder, folder.isEmpty() ? 0 : folder.length() + 1, Files.ALL);
  }

  /** Looks for the folders of other systems, if there is no {@code stories/}. */
  private static Layout found(SourceTree tree, boolean addressed, Problems problems)
      throws IOException {
    Set<String> top = new TreeSet<>(tree.names(""));
    if (!top.contains("stories/")) {
      Finder finder = new Finder(tree, top);
      Optional<Layout> layout = finder.find();
      if (layout.isPresent()) {
        tell(layout.get(), addressed, problems);
        return layout.get();
      }
    }
    return new Layout(List.of(new Texts(STORIES, Role.STORY, false)), List.of());
  }

  private static void tell(Layout layout, boolean addressed, Problems problems) {
    String keep =
        addressed || layout.addresses.isEmpty()
            ? ""
            : "; for the addresses that they probably had, permalink: " + layout.addresses;
    String folder =
        layout.texts.stream()
            .filter(text -> text.role().mayBeStory())
            .map(Texts::pattern)
            .findFirst()
            .orElse("");
    problems.add(
        Problem.note(
                "stories-folder",
                Place.of(SettingsReader.FILE),
                "stories are read from \"" + folder + "\"")
            .withHint("to say so yourself, type stories: " + folder + keep));
  }

  /** Knows the folders of other systems. */
  private record Finder(SourceTree tree, Set<String> top) {
    Optional<Layout> find() throws IOException {
      if (has(HEXO)) {
        return Optional.of(hexo());
      }
      if (top.contains("_posts/") || isJekyll()) {
        return Optional.of(jekyll());
      }
      if (top.contains("blog/") && top.stream().anyMatch(n -> n.startsWith("docusaurus.config"))) {
        return Optional.of(docusaurus());
      }
      if (top.contains("content/")) {
        return content();
      }
      for (String folder : SOURCES) {
        if (has(folder)) {
          return Optional.of(others(folder));
        }
      }
      return Optional.empty();
    }

    private boolean has(String folder) throws IOException {
      int slash = folder.indexOf('/');
      return top.contains((slash < 0 ? folder : folder.substring(0, slash)) + "/")
          && tree.holds(folder);
    }

    /** Posts may be in folders of categories alone. */
    private boolean isJekyll() throws IOException {
      if (!top.contains("_config.yml") && !top.contains("_config.toml")) {
        return false;
      }
      for (String name : top) {
        if (name.endsWith("/") && holdsPosts(name.substring(0, name.length() - 1))) {
          return true;
        }
      }
      return false;
    }

    private boolean holdsPosts(String folder) throws IOException {
      List<String> names = tree.names(folder);
      if (names.contains("_posts/")) {
        return true;
      }
      for (String name : names) {
        if (name.endsWith("/") && tree.holds(folder + "/" + name + "_posts")) {
          return true;
        }
      }
      return false;
    }

    private Layout hexo() {
      return new Layout(
          List.of(
              new Texts(HEXO, Role.STORY, true),
              new Texts("source/_drafts", Role.DRAFT, true),
              new Texts("source", Role.HEADED_PAGE, true)),
          List.of(new Copied("source", "source/".length(), Files.OTHERS)),
          "/:year/:month/:day/:title/");
    }

    private Layout jekyll() {
      List<Copied> copied = media("", 0);
      copied.add(new Copied("public", 0, Files.OTHERS));
      copied.add(new Copied("static", 0, Files.OTHERS));
      copied.add(new Copied("", 0, Files.WELL_KNOWN));
      return new Layout(
          List.of(
              new Texts("_posts", Role.STORY, true),
              new Texts("*/_posts", Role.STORY, true),
              new Texts("*/*/_posts", Role.STORY, true),
              new Texts("_drafts", Role.DRAFT, true),
              new Texts("_pages", Role.PAGE, true),
              new Texts("", Role.HEADED_PAGE, true)),
          copied,
          "/:category/:year/:month/:day/:title.html");
    }

    /** Hugo, Zola, Pelican: dated texts are in folders of their own, or among others. */
    private Optional<Layout> content() throws IOException {
      List<Texts> texts = new ArrayList<>();
      for (String name : CONTENT) {
        if (tree.holds("content/" + name)) {
          texts.add(new Texts("content/" + name, Role.STORY, true));
        }
      }
      if (texts.isEmpty()
          && tree.list("content").files().stream().noneMatch(f -> Inventory.isText(f.path()))) {
        return Optional.empty();
      }
      texts.add(
          texts.isEmpty()
              ? new Texts("content", Role.DATED, true)
              : new Texts("content", Role.PAGE, true));
      texts.add(new Texts("content/pages", Role.PAGE, true));
      List<Copied> copied = media("content/", "content/".length());
      copied.add(new Copied("content/extra", "content/extra/".length(), Files.OTHERS));
      copied.add(all("static"));
      copied.add(all("public"));
      String addresses =
          top.contains("pelicanconf.py")
              ? "/:slug.html"
              : texts.get(0).role() == Role.STORY ? below(texts.get(0).pattern()) : "";
      return Optional.of(new Layout(texts, copied, addresses));
    }

    /** Docusaurus: handbooks lie beside the blog. */
    private Layout docusaurus() {
      return new Layout(
          List.of(
              new Texts("blog", Role.STORY, true),
              new Texts("docs", Role.PAGE, true),
              new Texts("src/pages", Role.PAGE, true)),
          List.of(all("static")),
          below("blog"));
    }

    private static String below(String folder) {
      return "/" + folder.substring(folder.lastIndexOf('/') + 1) + "/:slug/";
    }

    private Layout others(String folder) {
      int slash = folder.indexOf('/');
      String above = slash < 0 ? "" : folder.substring(0, slash);
      List<Texts> texts = new ArrayList<>();
      texts.add(new Texts(folder, Role.STORY, true));
      if (folder.startsWith("src/content/")) {
        texts.add(new Texts("src/content", Role.HEADED_PAGE, true));
      }
      boolean pages = folder.startsWith("src/pages/") || folder.startsWith("src/content/");
      texts.add(
          new Texts(pages ? "src/pages" : slash < 0 ? "pages" : above, Role.HEADED_PAGE, true));
      List<Copied> copied = media(slash < 0 ? "" : above + "/", slash < 0 ? 0 : slash + 1);
      copied.add(all("public"));
      copied.add(all("static"));
      return new Layout(texts, copied, below(folder));
    }

    private static List<Copied> media(String below, int strip) {
      List<Copied> copied = new ArrayList<>();
      MEDIA.forEach(name -> copied.add(new Copied(below + name, strip, Files.OTHERS)));
      return copied;
    }
  }
}
