package org.quillpress.content;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quillpress.files.SourceFile;
import org.quillpress.files.SourceTree;
import org.quillpress.files.TextFile;
import org.quillpress.files.Urls;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.frontmatter.Sequence;
import org.quillpress.frontmatter.Yaml;
import org.quillpress.model.Address;
import org.quillpress.model.MenuEntry;
import org.quillpress.model.NamedLink;
import org.quillpress.model.Picture;
import org.quillpress.model.Settings;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Reads {@code site.yaml}. */
public final class SettingsReader {
  /** Name of the file. */
  public static final String FILE = "site.yaml";

  /** All keys that the file can have at its top. */
  public static final List<String> KEYS =
      List.of(
          "contract",
          "title",
          "tagline",
          "description",
          "url",
          "id",
          "language",
          "timeZone",
          "copyright",
          "author",
          "email",
          "theme",
          "themeSettings",
          "paginate",
          "stories",
          "pages",
          "static",
          "permalink",
          "slugs",
          "taxonomies",
          "menus",
          "social",
          "logo",
          "icon",
          "image",
          "feeds",
          "links",
          "rawHtml",
          "brokenStories",
          "params");

  private final Fields fields;
  private final Problems problems;
  private final String ownHost;

  private SettingsReader(Mapping mapping, String ownHost, Problems problems) {
    this.fields = new Fields(mapping, problems);
    this.ownHost = ownHost;
    this.problems = problems;
  }

  /**
   * Reads the settings of a site; what cannot be read is told and has its default.
   *
   * @param overrides values of top-level keys that lie over the file's
   */
  public static Settings read(SourceTree tree, Map<String, String> overrides, Problems problems)
      throws IOException {
    Mapping mapping = Mapping.empty(FILE);
    Optional<SourceFile> file = tree.file(FILE);
    if (file.isEmpty()) {
      problems.add(
          Problem.error(
                  "site-missing", Place.of(FILE), "there is no site.yaml in the source folder")
              .withHint(
                  "make one with at least title: and url:, or name the folder that holds it"));
    } else {
      Optional<String> text = TextFile.read(file.get(), problems);
      mapping =
          text.filter(t -> !t.isBlank())
              .flatMap(t -> Yaml.mapping(FILE, t, 1, problems))
              .orElse(mapping);
    }
    return new SettingsReader(over(mapping, overrides), host(mapping), problems).settings();
  }

  /**
   * The host that the file itself names: identities in feeds stay when a build is for elsewhere.
   */
  private static String host(Mapping mapping) {
    String url =
        mapping.get("url").orElse(null) instanceof Scalar scalar ? scalar.text().strip() : "";
    int from = url.indexOf("//");
    int to = from < 0 ? -1 : url.indexOf('/', from + 2);
    return from < 0 ? "" : to < 0 ? url.substring(from + 2) : url.substring(from + 2, to);
  }

  private static Mapping over(Mapping mapping, Map<String, String> overrides) {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>(mapping.entries());
    overrides.forEach(
        (key, value) ->
            entries.put(
                key,
                new Mapping.Entry(mapping.place(), new Scalar(mapping.place(), value, false))));
    return new Mapping(mapping.place(), entries);
  }

  private Settings settings() {
    contract();
    Address address = address();
    String language = fields.text("language").orElse("en");
    int paginate = positive("paginate", 10);
    Settings settings =
        new Settings(
            fields.text("title").orElse("Untitled site"),
            fields.text("tagline").orElse(""),
            fields.text("description").orElse(""),
            address,
            fields.text("id").orElse(ownHost.isEmpty() ? address.host() : ownHost),
            language,
            zone(),
            fields.text("copyright").orElse(""),
            fields.text("author").orElse(""),
            fields.text("email").orElse(""),
            fields.text("theme").orElse("broadsheet"),
            fields.map("themeSettings").map(Mapping::values).orElse(Map.of()),
            paginate,
            folders(),
            permalinks(),
            choice("slugs", Settings.SlugStyle.values(), Settings.SlugStyle.UNICODE),
            taxonomies(paginate),
            menus(),
            social(),
            picture("logo"),
            fields.text("icon").orElse(""),
            picture("image"),
            feeds(),
            choice("links", Settings.LinkPolicy.values(), Settings.LinkPolicy.WARN),
            choice("rawHtml", Settings.RawHtml.values(), Settings.RawHtml.ALLOW),
            choice("brokenStories", Settings.BrokenStories.values(), Settings.BrokenStories.ERROR),
            fields.map("params").map(Mapping::values).orElse(Map.of()));
    fields.reportUnknown(KEYS);
    return settings;
  }

  private void contract() {
    Optional<String> contract = fields.text("contract");
    if (contract.isPresent() && !contract.get().equals("1")) {
      error(
          "site-contract",
          "contract",
          "contract \"" + contract.get() + "\" is not known",
          "type contract: 1");
    }
  }

  private Address address() {
    String typed = fields.text("url").orElse("");
    if (typed.isEmpty()) {
      problems.add(
          Problem.warning(
                  "site-url",
                  Place.of(FILE),
                  "there is no \"url\", so feeds and the sitemap say http://localhost")
              .withHint(
                  "type the address where the site will be, such as url: https://example.org/"));
      return new Address("http://localhost", "");
    }
    try {
      URI uri = new URI(typed);
      String scheme = uri.getScheme();
      boolean web = "https".equals(scheme) || "http".equals(scheme);
      if (web
          && uri.getHost() != null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null) {
        String path = uri.getRawPath() == null ? "" : Urls.normalise(uri.getRawPath());
        while (path.endsWith("/")) {
          path = path.substring(0, path.length() - 1);
        }
        return new Address(scheme + "://" + uri.getRawAuthority(), path);
      }
    } catch (URISyntaxException e) {
      // told below, with the same words as for an address that is well formed but of no use
    }
    error(
        "site-url",
        "url",
        "\"" + typed + "\" is not the address of a site",
        "type an address such as https://example.org/blog/");
    return new Address("http://localhost", "");
  }

  private ZoneId zone() {
    Optional<String> name = fields.text("timeZone");
    if (name.isEmpty()) {
      return ZoneOffset.UTC;
    }
    try {
      return ZoneId.of(name.get());
    } catch (DateTimeException e) {
      error(
          "site-time-zone",
          "timeZone",
          "\"" + name.get() + "\" is not a time zone",
          Nearest.to(name.get(), ZoneId.getAvailableZoneIds())
              .map(near -> "did you mean \"" + near + "\"?")
              .orElse("type a name such as Europe/Berlin"));
      return ZoneOffset.UTC;
    }
  }

  private Settings.Folders folders() {
    return new Settings.Folders(folder("stories"), folder("pages"), folder("static"));
  }

  /** Empty if the key is not there: then the usual folders are looked for. */
  private List<String> folder(String key) {
    List<String> folders = new ArrayList<>();
    for (Scalar scalar : fields.texts(key)) {
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

  private List<Settings.PermalinkRule> permalinks() {
    List<Settings.PermalinkRule> rules = new ArrayList<>();
    Optional<Node> node = fields.node("permalink");
    if (node.isPresent() && node.get() instanceof Scalar scalar) {
      pattern("", Story.Kind.STORY, scalar, rules);
    } else if (node.isPresent() && node.get() instanceof Mapping map) {
      map.entries()
          .forEach(
              (folder, entry) -> {
                if (!(entry.value() instanceof Scalar scalar)) {
                  problems.add(
                      Problem.error("key-type", entry.place(), "an address pattern must be text"));
                  return;
                }
                switch (folder) {
                  case "stories" -> pattern("", Story.Kind.STORY, scalar, rules);
                  case "pages" -> pattern("", Story.Kind.PAGE, scalar, rules);
                  default -> {
                    pattern(folder, Story.Kind.STORY, scalar, rules);
                    pattern(folder, Story.Kind.PAGE, scalar, rules);
                  }
                }
              });
    }
    rules.sort((a, b) -> Integer.compare(b.folder().length(), a.folder().length()));
    rules.add(new Settings.PermalinkRule("", Story.Kind.STORY, "/:year/:month/:slug/"));
    rules.add(new Settings.PermalinkRule("", Story.Kind.PAGE, "/:path/"));
    return rules;
  }

  private void pattern(
      String folder, Story.Kind kind, Scalar scalar, List<Settings.PermalinkRule> rules) {
    Optional<String> unknown = Permalink.unknownToken(scalar.text());
    if (unknown.isPresent()) {
      problems.add(
          Problem.error("permalink-token", scalar.place(), unknown.get())
              .withHint(
                  "known are :" + String.join(" :", Permalink.TOKENS.stream().sorted().toList())));
      return;
    }
    rules.add(new Settings.PermalinkRule(folder, kind, scalar.text()));
  }

  private List<Taxonomy> taxonomies(int paginate) {
    Map<String, Taxonomy> all = new LinkedHashMap<>();
    for (String name :
        List.of(Taxonomy.TAGS, Taxonomy.CATEGORIES, Taxonomy.AUTHORS, Taxonomy.SERIES)) {
      all.put(name, new Taxonomy(name, name, true, paginate));
    }
    fields.node("taxonomies").ifPresent(node -> taxonomyRecords(node, paginate, all));
    return List.copyOf(all.values());
  }

  private void taxonomyRecords(Node node, int paginate, Map<String, Taxonomy> all) {
    if (!(node instanceof Sequence sequence)) {
      problems.add(
          Problem.error("key-type", node.place(), "taxonomies must be a list")
              .withHint("type a list such as - {name: tags, path: topics}"));
      return;
    }
    for (Node item : sequence.items()) {
      if (!(item instanceof Mapping map)) {
        problems.add(
            Problem.error(
                "key-type",
                item.place(),
                "a taxonomy must be a record such as {name: tags, path: topics}"));
        continue;
      }
      Fields record = new Fields(map, problems);
      String name = record.text("name").orElse("");
      Taxonomy known = all.get(name);
      if (known == null) {
        problems.add(
            Problem.error("taxonomy-unknown", map.place(), "\"" + name + "\" is not a taxonomy")
                .withHint(
                    Nearest.to(name, all.keySet())
                        .map(n -> "did you mean \"" + n + "\"?")
                        .orElse("known are " + String.join(", ", all.keySet()))));
        continue;
      }
      String path = record.text("path").orElse(known.path()).replaceAll("^/+|/+$", "");
      Optional<String> fault = Permalink.fault("/" + path + "/");
      if (fault.isPresent() || path.isBlank()) {
        problems.add(
            Problem.error(
                "taxonomy-path", map.place(), "path \"" + path + "\" " + fault.orElse("is empty")));
        path = known.path();
      }
      int size = record.number("paginate").orElse(paginate);
      if (size < 1) {
        Place place = record.place("paginate").orElse(map.place());
        problems.add(Problem.error("key-range", place, "paginate must be at least 1, not " + size));
      }
      all.put(name, new Taxonomy(name, path, record.flag("feed").orElse(true), Math.max(1, size)));
      record.reportUnknown(List.of("name", "path", "feed", "paginate"));
    }
  }

  private Map<String, List<MenuEntry>> menus() {
    Map<String, List<MenuEntry>> menus = new LinkedHashMap<>();
    fields
        .map("menus")
        .ifPresent(
            map -> map.entries().forEach((name, entry) -> menus.put(name, entries(entry.value()))));
    return menus;
  }

  private List<MenuEntry> entries(Node node) {
    List<MenuEntry> entries = new ArrayList<>();
    if (node instanceof Sequence sequence) {
      for (Node item : sequence.items()) {
        if (item instanceof Mapping map) {
          Fields entry = new Fields(map, problems);
          String url = entry.text("url").orElse("/");
          entries.add(
              new MenuEntry(
                  entry.text("name").orElse(url),
                  harmless(url, map.place(), problems) ? url : "/",
                  entry.node("children").map(this::entries).orElse(List.of())));
          entry.reportUnknown(List.of("name", "url", "children"));
        } else {
          problems.add(menuForm(item.place()));
        }
      }
    } else if (!(node instanceof Scalar scalar && scalar.isNull())) {
      problems.add(menuForm(node.place()));
    }
    return entries;
  }

  private static Problem menuForm(Place place) {
    return Problem.error("key-type", place, "a menu must be a list of entries")
        .withHint("type entries such as - {name: About, url: /about/}");
  }

  private List<NamedLink> social() {
    return fields.node("social").map(node -> links(node, problems)).orElse(List.of());
  }

  /** A list of {@code {name, url}}. */
  static List<NamedLink> links(Node node, Problems problems) {
    List<NamedLink> links = new ArrayList<>();
    List<Node> items = node instanceof Sequence sequence ? sequence.items() : List.of(node);
    for (Node item : items) {
      if (item instanceof Mapping map) {
        Fields entry = new Fields(map, problems);
        String url = entry.text("url").orElse("");
        if (harmless(url, map.place(), problems)) {
          links.add(new NamedLink(entry.text("name").orElse(url), url));
        }
      } else if (item instanceof Scalar scalar && !scalar.isNull()) {
        if (harmless(scalar.text(), scalar.place(), problems)) {
          links.add(new NamedLink(scalar.text(), scalar.text()));
        }
      }
    }
    return links;
  }

  private static boolean harmless(String url, Place place, Problems problems) {
    if (!Urls.isHarmless(url)) {
      problems.add(
          Problem.warning(
                  "link-scheme",
                  place,
                  "\"" + url + "\" is no address to link to, so it is not used")
              .withHint("type an address with https:// or mailto:"));
    }
    return Urls.isHarmless(url);
  }

  private Optional<Picture> picture(String key) {
    return fields
        .node(key)
        .flatMap(node -> PictureReader.read(node, problems))
        .map(PictureReader.Typed::picture);
  }

  private Settings.FeedSettings feeds() {
    Optional<Mapping> map = fields.map("feeds");
    if (map.isEmpty()) {
      return new Settings.FeedSettings(20, true, true);
    }
    Fields feeds = new Fields(map.get(), problems);
    Settings.FeedSettings settings =
        new Settings.FeedSettings(
            Math.max(1, feeds.number("items").orElse(20)),
            feeds.flag("fullText").orElse(true),
            feeds.flag("archives").orElse(true));
    feeds.reportUnknown(List.of("items", "fullText", "archives"));
    return settings;
  }

  private int positive(String key, int otherwise) {
    int number = fields.number(key).orElse(otherwise);
    if (number < 1) {
      error("key-range", key, key + " must be at least 1, not " + number, "");
      return otherwise;
    }
    return number;
  }

  private <E extends Enum<E>> E choice(String key, E[] values, E otherwise) {
    Optional<String> typed = fields.text(key);
    if (typed.isEmpty()) {
      return otherwise;
    }
    List<String> names = new ArrayList<>();
    for (E value : values) {
      String name = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (name.equals(typed.get())) {
        return value;
      }
      names.add(name);
    }
    error(
        "key-value",
        key,
        "\"" + typed.get() + "\" is not a value of " + key,
        "known are " + String.join(", ", names));
    return otherwise;
  }

  private void error(String code, String key, String message, String hint) {
    problems.add(
        Problem.error(code, fields.place(key).orElse(Place.of(FILE)), message).withHint(hint));
  }
}
