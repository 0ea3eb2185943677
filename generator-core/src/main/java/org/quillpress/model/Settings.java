package org.quillpress.model;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quillpress.problem.Place;

/**
 * What {@code site.yaml} says, with its defaults.
 *
 * @param title the site's name
 * @param tagline a short line below the name, or empty
 * @param description for search engines and feeds, or empty
 * @param address where the site will be
 * @param id part of feed identities: stays when the site moves; default the host of its first
 *     address
 * @param language BCP 47 code of the main language, default {@code en}; in an edition, of its own
 * @param languages all languages, the main one first
 * @param zone zone of dates without one, default UTC
 * @param copyright a line for the foot of pages, or empty
 * @param author id or name of the author of stories that name none, or empty
 * @param email where readers can write to, or empty
 * @param theme which theme, and how
 * @param brand pictures of the site itself
 * @param paginate stories on a page of a list, default 10
 * @param folders where sources lie
 * @param urls how addresses are made
 * @param taxonomies ways to sort stories, {@code tags categories authors series} among them
 * @param menus entries by menu name
 * @param social profiles elsewhere
 * @param comments how readers can reply
 * @param share where readers can share a story: addresses with {@code {url}} and {@code {title}}
 * @param newsletter where readers can subscribe to letters, if anywhere
 * @param feeds what feeds hold
 * @param search whether readers can search the site, default yes
 * @param markdown what texts may have beyond the usual
 * @param policy how strict a build is
 * @param params the author's own values
 */
public record Settings(
    String title,
    String tagline,
    String description,
    Address address,
    String id,
    String language,
    List<Language> languages,
    ZoneId zone,
    String copyright,
    String author,
    String email,
    ThemeChoice theme,
    Brand brand,
    int paginate,
    Folders folders,
    UrlRules urls,
    List<Taxonomy> taxonomies,
    Map<String, List<MenuEntry>> menus,
    List<NamedLink> social,
    CommentRules comments,
    List<NamedLink> share,
    Optional<Newsletter> newsletter,
    FeedSettings feeds,
    boolean search,
    MarkdownRules markdown,
    Policy policy,
    Map<String, Object> params) {

  /**
   * Which theme, and how.
   *
   * @param name default {@code broadsheet}
   * @param place where it is named
   * @param settings the theme's own settings as typed
   * @param places where the values of these stand
   */
  public record ThemeChoice(
      String name, Place place, Map<String, Object> settings, Map<String, Place> places) {
    /** Copies its maps. */
    public ThemeChoice {
      settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
      places = Map.copyOf(places);
    }
  }

  /**
   * Pictures of the site itself.
   *
   * @param logo the site's mark, if any
   * @param icon the icon of browser tabs, if any
   * @param image picture for shared links of pages without their own, if any
   * @param places where each is typed, by its key
   */
  public record Brand(
      Optional<Picture> logo,
      Optional<Picture> icon,
      Optional<Picture> image,
      Map<String, Place> places) {
    /** Copies its map. */
    public Brand {
      places = Map.copyOf(places);
    }
  }

  /**
   * How addresses are made.
   *
   * @param permalinks patterns, the first that fits wins
   * @param slugs how segments are made from titles and names
   */
  public record UrlRules(List<PermalinkRule> permalinks, SlugStyle slugs) {
    /** Copies its list. */
    public UrlRules {
      permalinks = List.copyOf(permalinks);
    }
  }

  /**
   * What texts may have beyond the usual.
   *
   * @param typography whether quotation marks, dashes and ellipses become those of the language
   * @param marks whether {@code ==marked==}, {@code ++inserted++}, {@code H~2~O} and {@code x^2^}
   *     are understood
   * @param wikiLinks whether {@code [[Name]]} is a link
   * @param math whether {@code $x^2$} is a formula in all texts
   * @param highlight whether code has colours
   */
  public record MarkdownRules(
      boolean typography, boolean marks, boolean wikiLinks, boolean math, boolean highlight) {
    /** What holds for a site that says nothing of it. */
    public static final MarkdownRules USUAL = new MarkdownRules(true, false, false, false, true);
  }

  /**
   * How strict a build is.
   *
   * @param links what becomes of links
   * @param rawHtml what becomes of HTML in Markdown
   * @param broken what becomes of a story that cannot be published as it is
   * @param check what the check of the finished site takes how seriously
   */
  public record Policy(LinkRules links, RawHtml rawHtml, BrokenStories broken, CheckRules check) {}

  /** What becomes of a broken internal link. */
  public enum LinkPolicy {
    /** The build fails. */
    ERROR,
    /** It is told; the build goes on. */
    WARN,
    /** Nothing is said. */
    IGNORE
  }

  /** What becomes of a story that cannot be read, has no date, or has the address of another. */
  public enum BrokenStories {
    /** The build fails. */
    ERROR,
    /** It is told and left out; the build goes on. */
    LEAVE_OUT
  }

  /** What becomes of HTML in Markdown. */
  public enum RawHtml {
    /** It stays: authors are trusted. */
    ALLOW,
    /** It is shown as text. */
    ESCAPE,
    /** Only harmless elements and attributes stay. */
    SANITISE
  }

  /** How a segment of an address is made from a name. */
  public enum SlugStyle {
    /** Letters of any script stay. */
    UNICODE,
    /** Only ASCII letters and digits stay; accents are dropped. */
    ASCII
  }

  /**
   * What feeds hold.
   *
   * @param items number of newest stories, default 20
   * @param fullText whether they hold whole stories or only teasers
   * @param archives whether older stories are in yearly archive feeds (RFC 5005)
   */
  public record FeedSettings(int items, boolean fullText, boolean archives) {}

  /**
   * Where sources lie, as path patterns with {@code *} for one folder.
   *
   * @param stories folders of dated stories
   * @param pages folders of undated pages
   * @param files folders that are copied as they are
   * @param excluded what the site does not read
   * @param places where each is typed
   */
  public record Folders(
      List<String> stories,
      List<String> pages,
      List<String> files,
      List<Scoped> excluded,
      Map<String, Place> places) {
    /**
     * A pattern of paths.
     *
     * @param place where it was typed
     */
    public record Scoped(String path, Place place) {}

    /** Copies its lists and its map. */
    public Folders {
      stories = List.copyOf(stories);
      pages = List.copyOf(pages);
      files = List.copyOf(files);
      excluded = List.copyOf(excluded);
      places = Map.copyOf(places);
    }
  }

  /**
   * The address pattern of the sources in a folder.
   *
   * @param folder the folder, or empty for all
   * @param kind what it is for
   * @param pattern such as {@code /:year/:month/:slug/}
   */
  public record PermalinkRule(String folder, Story.Kind kind, String pattern) {}

  /** Copies its lists and maps. */
  public Settings {
    languages = List.copyOf(languages);
    taxonomies = List.copyOf(taxonomies);
    menus = Collections.unmodifiableMap(new LinkedHashMap<>(menus));
    social = List.copyOf(social);
    share = List.copyOf(share);
    params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
  }

  /** The same settings with other pictures. */
  public Settings with(Brand other) {
    return new Settings(
        title,
        tagline,
        description,
        address,
        id,
        language,
        languages,
        zone,
        copyright,
        author,
        email,
        theme,
        other,
        paginate,
        folders,
        urls,
        taxonomies,
        menus,
        social,
        comments,
        share,
        newsletter,
        feeds,
        search,
        markdown,
        policy,
        params);
  }

  /** The same settings with other languages. */
  public Settings with(List<Language> others) {
    return new Settings(
        title,
        tagline,
        description,
        address,
        id,
        language,
        others,
        zone,
        copyright,
        author,
        email,
        theme,
        brand,
        paginate,
        folders,
        urls,
        taxonomies,
        menus,
        social,
        comments,
        share,
        newsletter,
        feeds,
        search,
        markdown,
        policy,
        params);
  }

  /** The settings of the edition in a language. */
  public Settings in(Language edition) {
    return new Settings(
        edition.title(),
        edition.tagline(),
        edition.description(),
        address,
        id,
        edition.code(),
        languages,
        zone,
        edition.copyright(),
        author,
        email,
        theme,
        brand,
        paginate,
        folders,
        urls,
        taxonomies,
        edition.menus(),
        social,
        comments,
        share,
        newsletter,
        feeds,
        search,
        markdown,
        policy,
        edition.params());
  }
}
