package org.quillpress.content;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quillpress.files.SourceTree;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.model.Address;
import org.quillpress.model.Newsletter;
import org.quillpress.model.Picture;
import org.quillpress.model.Settings;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Reads {@code site.yaml}. */
public final class SettingsReader {
  /** Name of the file. */
  public static final String FILE = "site.yaml";

  /** What a new story begins as. */
  public static final String STORY_TEMPLATE = "story-template.md";

  /** What the check of the site leaves out, unless another file is named. */
  public static final String CHECK_BASELINE = "check-baseline.txt";

  private static final Spellings KEYS = Spellings.of(SettingsKeys.ALL, List.of());
  private static final Spellings MARKDOWN = Spellings.of(SettingsKeys.MARKDOWN, List.of());
  private static final Spellings NEWSLETTER = Spellings.of(SettingsKeys.NEWSLETTER, List.of());
  private static final Spellings FEEDS = Spellings.of(SettingsKeys.FEEDS, List.of());

  private final Fields fields;
  private final Values values;
  private final Problems problems;
  private final String ownHost;
  private final boolean broken;
  private final Mapping.@Nullable Entry url;

  /** Whether a file in the source holds the settings of an environment. */
  public static boolean isOfEnvironment(String file) {
    return !SiteFiles.environment(file).isEmpty();
  }

  private SettingsReader(Mapping mapping, String ownHost, boolean broken, Problems problems) {
    this.broken = broken;
    this.url = mapping.entries().get("url");
    this.fields = new Fields(mapping, problems);
    this.values = new Values(fields, problems);
    this.ownHost = ownHost;
    this.problems = problems;
  }

  /**
   * Reads the settings of a site; what cannot be read is told and has its default.
   *
   * @param environment name of the file that lies over {@code site.yaml}, such as {@code
   *     production} for {@code site-production.yaml}, or empty
   * @param overrides values of top-level keys that lie over those of the files
   */
  public static Configuration read(
      SourceTree tree, String environment, Map<String, String> overrides, Problems problems)
      throws IOException {
    SiteFiles files = new SiteFiles(tree, KEYS, problems);
    Mapping site = files.site();
    // identities in feeds stay when a build is for elsewhere
    String host =
        site.get("url").orElse(null) instanceof Scalar url
            ? AddressReader.host(url.text().strip())
            : "";
    Mapping all = environment.isEmpty() ? site : files.with(environment, site);
    SettingsReader reader =
        new SettingsReader(over(all, overrides), host, files.isBroken(), problems);
    return new Configuration(
        reader.settings(),
        environment,
        reader.fields.node("defaults"),
        reader.fields.node("schema"));
  }

  private static Mapping over(Mapping mapping, Map<String, String> overrides) {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>(mapping.entries());
    overrides.forEach(
        (key, value) ->
            entries.put(
                key,
                // it was typed elsewhere: no line of the file is at fault
                new Mapping.Entry(Place.of(FILE), new Scalar(Place.of(FILE), value, false))));
    return new Mapping(mapping.place(), entries);
  }

  private Settings settings() {
    contract();
    Address address = address();
    int paginate = values.positive("paginate", 10);
    Settings.SlugStyle slugs =
        values.choice("slugs", Settings.SlugStyle.values(), Settings.SlugStyle.UNICODE);
    LinkReader links = new LinkReader(problems);
    LanguagesReader languages = new LanguagesReader(links, problems);
    String language = languages.main(fields);
    ZoneId zone = zone();
    String email = fields.text("email").orElse("");
    Settings settings =
        new Settings(
            fields.text("title").orElse("Untitled site"),
            fields.text("tagline").orElse(""),
            fields.text("description").orElse(""),
            address,
            fields.text("id").orElse(ownHost.isEmpty() ? address.host() : ownHost),
            language,
            List.of(),
            zone,
            fields.text("copyright").orElse(""),
            fields.text("author").orElse(""),
            email,
            new Settings.ThemeChoice(
                fields.text("theme").orElse("broadsheet"),
                fields.place("theme").orElse(Place.of(FILE)),
                fields.map("themeSettings").map(Mapping::values).orElse(Map.of()),
                places(fields.map("themeSettings"))),
            brand(),
            paginate,
            FolderReader.read(fields, problems),
            new Settings.UrlRules(PermalinkReader.read(fields, problems), slugs),
            TaxonomyReader.read(fields, new Slugs(slugs), paginate, problems),
            fields.map("menus").map(links::menus).orElse(Map.of()),
            fields.node("social").map(links::links).orElse(List.of()),
            CommentRulesReader.read(fields, zone, email, problems),
            ShareReader.read(fields, problems),
            newsletter(),
            feeds(),
            fields.flag("search").orElse(true),
            markdown(),
            new Settings.Policy(
                LinkRulesReader.read(fields, problems),
                values.choice("rawHtml", Settings.RawHtml.values(), Settings.RawHtml.ALLOW),
                values.choice(
                    "brokenStories", Settings.BrokenStories.values(), Settings.BrokenStories.ERROR),
                CheckReader.read(fields, problems)),
            fields.map("params").map(Mapping::values).orElse(Map.of()));
    return settings.with(languages.read(fields, settings));
  }

  private static Map<String, Place> places(Optional<Mapping> map) {
    Map<String, Place> places = new LinkedHashMap<>();
    map.ifPresent(
        keys -> keys.entries().forEach((key, entry) -> places.put(key, entry.value().place())));
    return places;
  }

  private void contract() {
    Optional<String> contract = fields.text("contract");
    if (contract.isPresent() && !contract.get().equals("1")) {
      values.error(
          "site-contract",
          "contract",
          "contract \"" + contract.get() + "\" is not known",
          "type contract: 1");
    }
  }

  private Address address() {
    Optional<Scalar> typed = fields.block("url").filter(scalar -> !scalar.text().isBlank());
    if (typed.isEmpty()) {
      if (broken) {
        return AddressReader.NONE;
      }
      problems.add(
          Problem.warning(
                  "site-url",
                  url == null ? Place.of(FILE) : url.value().place(),
                  "there is no \"url\", so feeds and the sitemap say http://localhost")
              .withHint(
                  "type the address where the site will be, such as url: https://example.org/"));
      return AddressReader.NONE;
    }
    return AddressReader.read(typed.get(), problems);
  }

  private ZoneId zone() {
    Optional<String> name = fields.text("timeZone");
    if (name.isEmpty()) {
      return ZoneOffset.UTC;
    }
    try {
      return ZoneId.of(name.get());
    } catch (DateTimeException e) {
      values.error(
          "site-time-zone",
          "timeZone",
          "\"" + name.get() + "\" is not a time zone",
          Nearest.hint(
              name.get(), ZoneId.getAvailableZoneIds(), "type a name such as Europe/Berlin"));
      return ZoneOffset.UTC;
    }
  }

  private Settings.Brand brand() {
    Map<String, Place> places = new LinkedHashMap<>();
    return new Settings.Brand(
        picture("logo", places), picture("icon", places), picture("image", places), places);
  }

  private Optional<Picture> picture(String key, Map<String, Place> places) {
    Optional<PictureReader.Typed> typed =
        fields.node(key).flatMap(node -> PictureReader.read(node, problems));
    typed.ifPresent(picture -> places.put(key, picture.place()));
    return typed.map(PictureReader.Typed::picture);
  }

  private Optional<Newsletter> newsletter() {
    Optional<Mapping> map = fields.map("newsletter");
    if (map.isEmpty()) {
      return Optional.empty();
    }
    Fields letters = NEWSLETTER.fields(map.get(), problems);
    String field = letters.text("field").filter(name -> !name.isBlank()).orElse("email");
    Map<String, String> hidden = ReplyFormReader.hidden(letters, problems);
    String honeypot = letters.text("honeypot").orElse("");
    return ReplyFormReader.place(letters, map.get(), problems)
        .map(action -> new Newsletter(action, field, hidden, honeypot));
  }

  private Settings.FeedSettings feeds() {
    Optional<Mapping> map = fields.map("feeds");
    if (map.isEmpty()) {
      return new Settings.FeedSettings(20, true, true);
    }
    Fields feeds = FEEDS.fields(map.get(), problems);
    return new Settings.FeedSettings(
        new Values(feeds, problems).positive("items", 20),
        feeds.flag("fullText").orElse(true),
        feeds.flag("archives").orElse(true));
  }

  private Settings.MarkdownRules markdown() {
    Optional<Mapping> map = fields.map("markdown");
    if (map.isEmpty()) {
      return Settings.MarkdownRules.USUAL;
    }
    Fields markdown = MARKDOWN.fields(map.get(), problems);
    return new Settings.MarkdownRules(
        markdown.flag("typography").orElse(true),
        markdown.flag("marks").orElse(false),
        markdown.flag("wikiLinks").orElse(false),
        markdown.flag("math").orElse(false),
        markdown.flag("highlight").orElse(true));
  }
}
