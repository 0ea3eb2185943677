package org.quillpress.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quillpress.files.SourceFile;
import org.quillpress.files.Urls;
import org.quillpress.markdown.Html;
import org.quillpress.markdown.Slot;
import org.quillpress.model.Address;
import org.quillpress.model.LeftOut;
import org.quillpress.model.Picture;

/**
 * Resolves what authors type as the target of a link or picture: a source file, an address of the
 * site, a path from the page, or a reference such as {@code @/posts/fog.md}. Immutable,
 * thread-safe.
 */
public final class Links {
  /** What a typed target leads to. */
  public sealed interface Target {
    /**
     * A page or file of the site.
     *
     * @param url below the home, encoded, with query and fragment
     */
    record Found(String url) implements Target {}

    /**
     * Nothing that the site has.
     *
     * @param url what was typed, as an address below the home
     */
    record Missing(String url) implements Target {}

    /**
     * A source that is not published.
     *
     * @param source path of its file
     * @param reason why it is left out
     */
    record Hidden(String source, String reason) implements Target {}

    /**
     * More than one source.
     *
     * @param sources paths of the files, in order
     */
    record Several(List<String> sources) implements Target {
      /** Copies its list. */
      public Several {
        sources = List.copyOf(sources);
      }
    }
  }

  /**
   * What a site has that a target can mean.
   *
   * @param sources addresses of published files, by their path in the source
   * @param hidden why other files are left out, by their path
   * @param hiddenUrls those of them that would have an address, by the file of that address
   * @param redirects addresses of pages by the file of an old address
   * @param folders of content, and the folders around them
   * @param files all files beside texts and all that are copied
   * @param languages codes of the site's languages, the main one first
   * @param spoken codes of the texts' languages by their path; empty if the site has only one
   * @param names of texts, for {@code [[Name]]}
   */
  record Known(
      Map<String, String> sources,
      Map<String, String> hidden,
      Map<String, String> hiddenUrls,
      Map<String, String> redirects,
      Set<String> folders,
      Set<String> files,
      List<String> languages,
      Map<String, String> spoken,
      WikiNames names) {
    private Known with(Map<String, String> published, Map<String, String> others) {
      return new Known(
          published, others, hiddenUrls, redirects, folders, files, languages, spoken, names);
    }
  }

  private final Address address;
  private final Known known;
  private final Set<String> paths;
  private final Map<String, SourceFile> pictures;
  private final Pictures sizes;
  private final References references;
  private final References hiddenReferences;
  private final Nearby nearby;

  /**
   * @param paths of all outputs that are known so far
   * @param pictures that texts can show, by their address
   */
  Links(
      Address address,
      Known known,
      Set<String> paths,
      Map<String, SourceFile> pictures,
      Pictures sizes) {
    this.address = address;
    this.known = known;
    this.paths = paths;
    this.pictures = pictures;
    this.sizes = sizes;
    this.references = new References(known.sources().keySet(), known.folders(), known.languages());
    this.hiddenReferences =
        new References(known.hidden().keySet(), known.folders(), known.languages());
    this.nearby = new Nearby(known, paths, references);
  }

  /** What targets can mean. */
  Known known() {
    return known;
  }

  /**
   * The same for a site whose files are all known.
   *
   * @param all paths of all its files
   * @param leftOut sources without one, and why
   */
  public Links in(Set<String> all, List<LeftOut> leftOut) {
    Map<String, String> sources = new HashMap<>(known.sources());
    sources.values().removeIf(url -> !all.contains(Urls.file(url)));
    Map<String, String> hidden = new HashMap<>(known.hidden());
    for (LeftOut file : leftOut) {
      boolean unused = file.kind() == LeftOut.Kind.UNUSED && !Inventory.isText(file.file());
      if (!unused && !sources.containsKey(file.file())) {
        hidden.put(file.file(), file.reason());
      }
    }
    return new Links(address, known.with(sources, hidden), all, pictures, sizes);
  }

  /**
   * Resolves a target.
   *
   * @param typed as the author typed it; with a scheme only if it is an address of this site
   * @param source path of the file that it stands in
   * @param page encoded address of that file's page below the home
   */
  public Target resolve(String typed, String source, String page) {
    if (WikiNames.isOne(typed)) {
      String name = WikiNames.name(typed);
      return named(name, WikiNames.fragment(typed), source);
    }
    String target = References.marked(address.below(typed));
    int end = Urls.pathEnd(target);
    String path = Urls.decode(target.substring(0, end));
    String rest = end == target.length() ? "" : rest(target.substring(end));
    if (path.isEmpty()) {
      return rest.isEmpty() ? new Target.Missing(page) : new Target.Found(page + rest);
    }
    if (path.startsWith("@/")) {
      return reference(path.substring(2), rest, source);
    }
    String file = file(path, source);
    String url = known.sources().get(file);
    if (url == null && !path.startsWith("/")) {
      url = known.sources().get(ownFile(path, source));
    }
    if (url != null) {
      return new Target.Found(url + rest);
    }
    String absolute = absolute(path, page);
    Optional<String> found = page(absolute);
    if (found.isEmpty() && isBased(absolute)) {
      absolute = absolute.substring(address.basePath().length());
      found = page(absolute);
    }
    if (found.isEmpty() && isMain(absolute)) {
      found = page(absolute.substring(known.languages().get(0).length() + 1));
    }
    if (found.isPresent()) {
      return new Target.Found(found.get() + rest);
    }
    return unpublished(file, absolute)
        .or(() -> text(file).map(text -> new Target.Found(text + rest)))
        .orElse(new Target.Missing(Urls.encode(absolute) + rest));
  }

  private boolean isBased(String path) {
    return !address.basePath().isEmpty() && path.startsWith(address.basePath() + "/");
  }

  /** Whether a path begins with the main language, whose pages lie without it. */
  private boolean isMain(String path) {
    String main = known.languages().get(0);
    return known.languages().size() > 1
        && path.startsWith("/")
        && path.regionMatches(true, 1, main, 0, main.length())
        && path.startsWith("/", main.length() + 1);
  }

  private static String rest(String typed) {
    return Urls.encode(typed).replace("%23", "#").replace("%3F", "?").replace("%25", "%");
  }

  /** The path in the source that a typed path names. */
  static String file(String path, String source) {
    return path.startsWith("/")
        ? Urls.normalise(path.substring(1))
        : Urls.normalise(source.substring(0, source.lastIndexOf('/') + 1) + path);
  }

  /** The file in the folder that is named like a text and lies beside it, as Hexo has it. */
  static String ownFile(String path, String source) {
    int dot = source.lastIndexOf('.');
    return dot > source.lastIndexOf('/')
        ? Urls.normalise(source.substring(0, dot) + "/" + path)
        : file(path, source);
  }

  private static String absolute(String path, String page) {
    if (path.startsWith("/")) {
      return path;
    }
    return "/" + Urls.normalise(Urls.decode(page.substring(1, page.lastIndexOf('/') + 1)) + path);
  }

  private Target reference(String typed, String rest, String source) {
    String path = Urls.normalise(typed);
    return one(path, rest, source, references.find(path), hiddenReferences.find(path));
  }

  private Target named(String name, String rest, String source) {
    WikiNames names = known.names();
    List<String> found =
        names.find(name, references).stream().filter(known.sources()::containsKey).toList();
    List<String> held =
        names.find(name, hiddenReferences).stream().filter(known.hidden()::containsKey).toList();
    return one(name, rest, source, found, held);
  }

  /** What is meant by a name that files of the site, or files that are held back, can have. */
  private Target one(
      String typed, String rest, String source, List<String> found, List<String> held) {
    List<String> files = inLanguageOf(source, found);
    if (files.size() == 1) {
      return new Target.Found(known.sources().get(files.get(0)) + rest);
    }
    if (files.size() > 1) {
      return new Target.Several(files);
    }
    List<String> hidden = inLanguageOf(source, held);
    return hidden.isEmpty()
        ? new Target.Missing(Urls.encode("/" + typed) + rest)
        : new Target.Hidden(hidden.get(0), known.hidden().getOrDefault(hidden.get(0), ""));
  }

  /** Of several files those in the language of the text that refers to them, if there are any. */
  private List<String> inLanguageOf(String source, List<String> files) {
    if (files.size() < 2 || known.spoken().isEmpty()) {
      return files;
    }
    String main = known.languages().get(0);
    String language = known.spoken().getOrDefault(source, main);
    List<String> same =
        files.stream()
            .filter(file -> known.spoken().getOrDefault(file, main).equals(language))
            .toList();
    return same.isEmpty() ? files : same;
  }

  /** The encoded address of a page or file at a path. */
  private Optional<String> page(String path) {
    String name = path.substring(1);
    if (path.endsWith("/")) {
      name += "index.html";
    } else if (!paths.contains(name)) {
      name += "/index.html";
    }
    if (!paths.contains(name)) {
      return Optional.empty();
    }
    String redirected = known.redirects().get(name);
    if (redirected != null) {
      return Optional.of(redirected);
    }
    boolean index = name.endsWith("/index.html") || name.equals("index.html");
    return Optional.of(Urls.encode("/" + (index ? name.substring(0, name.length() - 10) : name)));
  }

  private Optional<Target> unpublished(String file, String path) {
    String source = file;
    String reason = known.hidden().get(file);
    if (reason == null && !known.hiddenUrls().isEmpty()) {
      String name = path.substring(1);
      source =
          known
              .hiddenUrls()
              .getOrDefault(
                  path.endsWith("/") ? name + "index.html" : name,
                  known.hiddenUrls().getOrDefault(name + "/index.html", ""));
      reason = known.hidden().get(source);
    }
    if (reason == null) {
      source = textOf(file, known.hidden()).orElse("");
      reason = known.hidden().get(source);
    }
    return reason == null ? Optional.empty() : Optional.of(new Target.Hidden(source, reason));
  }

  private Optional<String> text(String file) {
    return textOf(file, known.sources()).map(known.sources()::get);
  }

  /** The text that is named without its extension, or by the folder of its bundle. */
  private static Optional<String> textOf(String file, Map<String, String> texts) {
    String name = file.endsWith("/") ? file.substring(0, file.length() - 1) : file;
    for (String ending : new String[] {".md", ".markdown", "/index.md", "/index.markdown"}) {
      if (texts.containsKey(name + ending)) {
        return Optional.of(name + ending);
      }
    }
    return Optional.empty();
  }

  /**
   * What stands for a target that is not found: nothing may tell of a source that is not published.
   *
   * @param base what comes before an address below the home
   */
  public static String unfound(Target target, Slot.Kind kind, String base) {
    if (target instanceof Target.Missing missing) {
      return base + missing.url();
    }
    return kind == Slot.Kind.MEDIA ? "" : Html.NO_ATTRIBUTE;
  }

  /**
   * The target that was probably meant by one that is missing, in the form in which it was typed.
   *
   * @param source path of the file that it stands in
   * @param page encoded address of that file's page below the home
   */
  public Optional<String> near(String typed, String source, String page) {
    if (WikiNames.isOne(typed)) {
      return known.names().near(WikiNames.name(typed));
    }
    String target = References.marked(address.below(typed));
    String path = Urls.decode(target.substring(0, Urls.pathEnd(target)));
    return path.isEmpty() ? Optional.empty() : nearby.to(path, source, absolute(path, page));
  }

  /** Whether a target names a folder that holds files. */
  boolean isFolder(String typed, String source) {
    String target = References.marked(address.below(typed));
    String path = Urls.decode(target.substring(0, Urls.pathEnd(target)));
    return nearby.isFolder(path.startsWith("@/") ? path.substring(2) : file(path, source));
  }

  /** Whether there is anything below a decoded address such as {@code /api/}. */
  boolean hasFolder(String address) {
    return nearby.isFolder(address.substring(1));
  }

  /** Whether a path climbs out of the folder of the site. */
  boolean isOutside(String typed, String source) {
    if (typed.startsWith("/") || typed.startsWith("@/")) {
      return false;
    }
    int depth = (int) source.chars().filter(c -> c == '/').count();
    for (String name : Urls.decode(typed.substring(0, Urls.pathEnd(typed))).split("/")) {
      depth += name.equals("..") ? -1 : name.equals(".") ? 0 : 1;
      if (depth < 0) {
        return true;
      }
    }
    return false;
  }

  /** Size of a picture of the site, by its encoded address below the home. */
  public Optional<Picture.Size> size(String url) {
    return Optional.ofNullable(pictures.get(url)).flatMap(sizes::size);
  }
}
