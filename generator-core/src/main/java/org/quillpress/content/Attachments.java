package org.quillpress.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quillpress.files.SourceFile;
import org.quillpress.files.Urls;
import org.quillpress.markdown.Slot;
import org.quillpress.model.Attachment;
import org.quillpress.model.LeftOut;
import org.quillpress.model.Profile;

/**
 * Decides which files are published beside stories and pages, and where: those of a bundle, those
 * that a text or its head names, and those of the folders that are copied.
 */
final class Attachments {
  /** Texts and templates of other forms. */
  private static final Set<String> OTHERS =
      Set.of(
          "adoc",
          "asciidoc",
          "astro",
          "ejs",
          "haml",
          "hbs",
          "htm",
          "html",
          "ipynb",
          "jsx",
          "liquid",
          "njk",
          "org",
          "pug",
          "rmd",
          "rst",
          "slim",
          "svelte",
          "textile",
          "tsx",
          "vue",
          "webc");

  private final Inventory inventory;
  private final NavigableMap<String, SourceFile> media;
  private final References references;
  private final Set<String> bundles = new HashSet<>();
  private final Set<String> withheld = new HashSet<>();
  private final Map<String, Attachment> byPath = new LinkedHashMap<>();
  private final List<Attachment> copied = new ArrayList<>();
  private final Map<String, String> urls = new HashMap<>();

  Attachments(Inventory inventory) {
    this.inventory = inventory;
    this.media = new TreeMap<>(inventory.media());
    this.references = new References(media.keySet(), inventory.roots(), List.of());
    for (List<Inventory.Source> sources : List.of(inventory.stories(), inventory.pages())) {
      for (Inventory.Source source : sources) {
        if (FileName.of(source.path()).isIndex()) {
          String path = source.file().path();
          bundles.add(path.substring(0, path.lastIndexOf('/') + 1));
        }
      }
    }
    inventory
        .files()
        .forEach(
            (path, file) -> {
              copied.add(new Attachment(file.path(), path));
              urls.put(file.path(), Urls.encode("/" + path));
            });
  }

  /**
   * Adds what belongs to a text.
   *
   * @param url encoded address of its page
   */
  void add(Parsed p, String url) {
    if (media.isEmpty()) {
      return;
    }
    Set<String> wanted = new TreeSet<>();
    if (p.isBundle() && !p.folder().isEmpty() && !p.name().isEmpty()) {
      bundled(p.folder(), wanted);
      wanted.removeAll(withheld);
    }
    targets(p).forEach(target -> want(p.file(), target, wanted));
    String folder = Urls.decode(url.substring(1, url.lastIndexOf('/') + 1));
    for (String file : wanted) {
      String path = free(folder, Pictures.name(p.file(), file), file);
      byPath.put(path, new Attachment(file, path));
      urls.putIfAbsent(file, Urls.encode("/" + path));
    }
  }

  /**
   * Adds what a file about a term shows. It stays where it lies, for such a file has no page of its
   * own.
   */
  void add(Profile profile, List<Slot> slots) {
    Set<String> wanted = new TreeSet<>();
    for (Slot slot : slots) {
      wanted.addAll(find(slot.target(), profile.source()));
    }
    profile.picture().ifPresent(picture -> wanted.addAll(find(picture.url(), profile.source())));
    for (String file : wanted) {
      byPath.put(file, new Attachment(file, file));
      urls.putIfAbsent(file, Urls.encode("/" + file));
    }
  }

  /**
   * Remembers what a text names that is not published: it is not published with a bundle around it
   * either. Call before adding.
   */
  void withhold(Parsed p) {
    if (!media.isEmpty()) {
      targets(p).forEach(target -> want(p.file(), target, withheld));
    }
  }

  private static List<String> targets(Parsed p) {
    List<String> targets = new ArrayList<>(p.gist().links());
    targets.addAll(p.gist().files());
    p.head().pictures().forEach(typed -> targets.add(typed.picture().url()));
    p.head().audio().ifPresent(audio -> targets.add(audio.audio().url()));
    return targets;
  }

  private void want(String source, String target, Set<String> wanted) {
    if (!target.startsWith("#")) {
      wanted.addAll(find(target, source));
    }
  }

  /**
   * The file beside texts that a target means.
   *
   * @param source path of the file in which it is typed
   * @return one or none
   */
  List<String> find(String target, String source) {
    String path = Urls.decode(target.substring(0, Urls.pathEnd(target)));
    if (path.startsWith("@/")) {
      List<String> found = references.find(Urls.normalise(path.substring(2)));
      return found.size() == 1 ? found : List.of();
    }
    String file = Links.file(path, source);
    if (!media.containsKey(file) && !path.startsWith("/")) {
      file = Links.ownFile(path, source);
    }
    return media.containsKey(file) ? List.of(file) : List.of();
  }

  /** The files below a bundle's folder, but for those of bundles inside it. */
  private void bundled(String folder, Set<String> wanted) {
    for (String file : media.tailMap(folder, false).keySet()) {
      if (!file.startsWith(folder)) {
        break;
      }
      String own = file.substring(0, file.lastIndexOf('/') + 1);
      while (own.length() > folder.length() && !bundles.contains(own)) {
        own = own.substring(0, own.lastIndexOf('/', own.length() - 2) + 1);
      }
      if (own.length() <= folder.length()) {
        wanted.add(file);
      }
    }
  }

  /** Two files of one name from two folders get two names. */
  private String free(String folder, String name, String file) {
    String path = folder + name;
    String parent = file.substring(0, Math.max(0, file.lastIndexOf('/')));
    for (int i = 1; isTaken(path, file); i++) {
      String prefix =
          parent.substring(parent.lastIndexOf('/') + 1) + (i == 1 ? "-" : "-" + i + "-");
      path = folder + prefix + name;
    }
    return path;
  }

  private boolean isTaken(String path, String file) {
    Attachment other = byPath.get(path);
    return other != null && !other.source().equals(file);
  }

  /** The address of each published file, by its path in the source. */
  Map<String, String> urls() {
    return urls;
  }

  /** All files; two may want one path. */
  List<Attachment> all() {
    List<Attachment> all = new ArrayList<>(byPath.values());
    all.addAll(copied);
    return all;
  }

  /** The source of a published file. */
  SourceFile source(Attachment file) {
    SourceFile beside = media.get(file.source());
    SourceFile found = beside == null ? inventory.files().get(file.path()) : beside;
    if (found == null) {
      throw new IllegalArgumentException("file is not of this site: " + file);
    }
    return found;
  }

  private static String unused(String file) {
    if (file.contains(".11tydata.")) {
      return "values of another system for a folder: type them into its _index.md, under defaults:";
    }
    return OTHERS.contains(Inventory.extension(file))
        ? "not in Markdown, and no published text names it"
        : "no published text names it";
  }

  /** Adds the files beside stories that are not published. */
  void reportUnused(List<LeftOut> leftOut) {
    Set<String> used = new HashSet<>();
    byPath.values().forEach(file -> used.add(file.source()));
    for (String file : media.keySet()) {
      if (!used.contains(file)) {
        leftOut.add(new LeftOut(file, LeftOut.Kind.UNUSED, unused(file)));
      }
    }
  }
}
