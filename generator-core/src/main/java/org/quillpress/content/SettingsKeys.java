package org.quillpress.content;

import java.util.List;

/** The keys of {@code site.yaml}. */
public final class SettingsKeys {
  private static final String TEXT = "text";
  private static final String PATTERN = "files or folders; * is any name, ** any number of folders";
  private static final String FOLDERS = "folder, or list of folders";

  /** Parts of an entry of a menu. */
  public static final List<Key> MENU =
      List.of(
          Key.of("name", TEXT, "what readers see").otherwise("the address"),
          Key.of("url", "path or address", "where it leads").otherwise("/, if it has children"),
          Key.of("children", "list of entries", "a menu below it"));

  /** Parts of a link to a profile elsewhere. */
  public static final List<Key> LINK =
      List.of(
          Key.of("name", TEXT, "what readers see").otherwise("the address"),
          Key.of("url", "address", "where it leads"));

  /** Parts of a place to share a story. */
  public static final List<Key> SHARE =
      List.of(
          Key.of("name", TEXT, "what readers see").otherwise("the host"),
          Key.of("url", "address", "where it leads; {url} and {title} are those of the story"));

  /** Parts of a form that subscribes to letters. */
  public static final List<Key> NEWSLETTER =
      List.of(
          Key.of("action", "address or path", "where the reader's address is sent"),
          Key.of("field", TEXT, "the name that the receiver wants for it").otherwise("email"),
          Key.of("hidden", "texts by name", "sent with it"),
          Key.of("honeypot", TEXT, "a field that people do not see and programs fill"));

  /** Parts of a taxonomy. */
  public static final List<Key> TAXONOMY =
      List.of(
          Key.of(
              "name", TEXT, "its key in front matter: tags, categories, authors, series, or yours"),
          Key.of("title", TEXT, "what readers see of it").otherwise("from its name"),
          Key.of("path", "path", "the folder of its pages").otherwise("its name"),
          Key.of("feed", "flag", "whether each term has a feed").otherwise("true"),
          Key.of("paginate", "number", "stories on a page of a term").otherwise("the site's"),
          Key.of("allowed", "list of texts", "the only terms that stories can have")
              .otherwise("any"),
          Key.of("slugs", "texts by term", "last segments of addresses, such as {C++: cpp}")
              .otherwise("from the terms"));

  /** Parts of the settings of feeds. */
  public static final List<Key> FEEDS =
      List.of(
          Key.of("items", "number", "how many of the newest stories a feed has").otherwise("20"),
          Key.of("fullText", "flag", "whole stories, or only teasers").otherwise("true"),
          Key.of("archives", "flag", "older stories in a feed for each year").otherwise("true"));

  /** What texts may have beyond the usual. */
  public static final List<Key> MARKDOWN =
      List.of(
          Key.of("typography", "flag", "quotation marks, dashes and ellipses of the language")
              .otherwise("true"),
          Key.of("marks", "flag", "==marked==, ++inserted++, H~2~O and x^2^").otherwise("false"),
          Key.of("wikiLinks", "flag", "[[Name]] is a link").otherwise("false"),
          Key.of("math", "flag", "$x^2$ is a formula in all texts").otherwise("false"),
          Key.of("highlight", "flag", "code has colours").otherwise("true"));

  /** What the site says of itself in one of its languages; what is not there is as in the site. */
  public static final List<Key> LANGUAGE =
      List.of(
          Key.of("name", TEXT, "what its speakers call the language").otherwise("known for most"),
          Key.of("title", TEXT, "the name of the site"),
          Key.of("tagline", TEXT, "a short line below the name"),
          Key.of("description", TEXT, "one line for search engines and feeds"),
          Key.of("copyright", TEXT, "a line for the foot of pages"),
          Key.of("menus", "lists of entries by name", "menus of the edition").with(MENU),
          Key.of("params", "keys with values", "your own values, over those of the site"));

  /** Parts of what links to other sites get. */
  public static final List<Key> EXTERNAL =
      List.of(
          Key.of("rel", "words such as nofollow ugc", "types of the link"),
          Key.of("newTab", "flag", "whether they open a page of their own").otherwise("false"),
          Key.of("except", "list of hosts", "hosts whose links get nothing"));

  /** Parts of what becomes of links. */
  public static final List<Key> LINKS =
      List.of(
          Key.of("internal", "error, warn or ignore", "what becomes of one that leads to nothing")
              .otherwise("warn"),
          Key.of(
                  "anchors",
                  "error, warn or ignore",
                  "what becomes of one to a heading or id that its page does not have")
              .otherwise("what internal says"),
          Key.of("elsewhere", "list of paths", "where something else publishes: not verified"),
          Key.of("external", "record", "what links to other sites in Markdown get").with(EXTERNAL),
          Key.of("relative", "flag", "links from file to file, for reading without a server")
              .otherwise("false"));

  /** Parts of a rule that gives defaults to the files at some paths. */
  public static final List<Key> DEFAULTS =
      List.of(
          Key.of("path", "path pattern", PATTERN).otherwise("all files"),
          Key.of("kind", "stories or pages", "only these").or("type").otherwise("both"),
          Key.of("scope", "record of path and kind", "the two keys above, as Jekyll has them"),
          Key.of("values", "keys with values", "front matter of files that do not say otherwise"));

  /** Parts of a rule for the front matter of the files at some paths. */
  public static final List<Key> SCHEMA =
      List.of(
          Key.of("path", "path pattern", PATTERN).otherwise("all files"),
          Key.of("kind", "stories or pages", "only these").or("type").otherwise("both"),
          Key.of("keys", "records by key", "what holds for each key").with(FolderKeys.SCHEMA));

  /** Parts of a silence of the check. */
  public static final List<Key> SILENCE =
      List.of(
          Key.of("id", TEXT, "what is not told: the word in brackets behind a finding"),
          Key.of("file", "path pattern", PATTERN).otherwise("all files"),
          Key.of("reason", TEXT, "why it is well as it is"));

  /** Parts of the settings of the check. */
  public static final List<Key> CHECK =
      List.of(
          Key.of("levels", "error, warning, hint or off, by id", "how much a finding matters")
              .otherwise("what the handbook says"),
          Key.of("silence", "list of records", "findings that are not told").with(SILENCE));

  /** All keys, in the order of the reference. */
  public static final List<Key> ALL =
      List.of(
          Key.of("contract", "1", "the version of the rules that the site was written for")
              .otherwise("1"),
          Key.of("title", TEXT, "the name of the site").otherwise("Untitled site"),
          Key.of("tagline", TEXT, "a short line below the name"),
          Key.of("description", TEXT, "one line for search engines and feeds"),
          Key.of("url", "address", "where the site will be, with its path if it has one")
              .otherwise("http://localhost, with a warning"),
          Key.of("id", TEXT, "part of the identity of stories in feeds; never change it")
              .otherwise("the host of url"),
          Key.of("language", "code such as en or pt-BR", "the language of the site")
              .or("lang", "locale", "languageCode")
              .otherwise("en"),
          Key.of("languages", "list of codes, or records by code", "further languages of the site")
              .with(LANGUAGE),
          Key.of("timeZone", "name such as Europe/Berlin", "the zone of dates that name none")
              .otherwise("UTC"),
          Key.of("copyright", TEXT, "a line for the foot of pages"),
          Key.of("author", TEXT, "the author of stories that name none"),
          Key.of("email", TEXT, "where readers can write to"),
          Key.of("theme", TEXT, "the name of the theme").otherwise("broadsheet"),
          Key.of("themeSettings", "keys with values", "the theme's own settings"),
          Key.of("paginate", "number", "stories on a page of a list").otherwise("10"),
          Key.of("stories", FOLDERS, "where stories lie; * stands for one folder")
              .otherwise("stories, else where other generators keep them"),
          Key.of("pages", FOLDERS, "where pages lie").otherwise("pages"),
          Key.of("static", FOLDERS, "what is copied as it is").otherwise("static"),
          Key.of(
              "exclude",
              "list of paths",
              "what is no part of the site; * stands for any part of a name"),
          Key.of("permalink", "pattern, or patterns by folder", "how addresses are made")
              .otherwise("/:year/:month/:slug/ for stories, /:path/ for pages"),
          Key.of("slugs", "unicode or ascii", "which letters addresses may have")
              .otherwise("unicode"),
          Key.of("taxonomies", "list of records or names", "ways to sort stories").with(TAXONOMY),
          Key.of("menus", "lists of entries by name", "menus of the site").with(MENU),
          Key.of("social", "list of records", "profiles elsewhere").with(LINK),
          Key.of("comments", "flag, or record", "how readers can reply to stories")
              .otherwise("false")
              .with(ReplyKeys.ALL),
          Key.of("share", "list of names or records, or false", "where readers can share a story")
              .otherwise("mail")
              .with(SHARE),
          Key.of("newsletter", "record", "a form on /subscribe/ for letters by mail")
              .with(NEWSLETTER),
          Key.of("logo", "path, or record", "the mark of the site").with(FrontMatterKeys.PICTURE),
          Key.of("icon", "path", "the icon in browser tabs").otherwise("the theme's"),
          Key.of("image", "path, or record", "for shared links of pages without a picture")
              .with(FrontMatterKeys.PICTURE),
          Key.of("feeds", "record", "what feeds hold").with(FEEDS),
          Key.of("search", "flag", "whether readers can search the site").otherwise("true"),
          Key.of("markdown", "record", "what texts may have beyond the usual").with(MARKDOWN),
          Key.of("links", "error, warn or ignore, or record", "what becomes of links")
              .otherwise("warn")
              .with(LINKS),
          Key.of("rawHtml", "allow, escape or sanitise", "what becomes of HTML in Markdown")
              .otherwise("allow"),
          Key.of(
                  "brokenStories",
                  "error or leave-out",
                  "what becomes of a story that cannot be published as it is")
              .otherwise("error"),
          Key.of(
                  "defaults",
                  "list of records",
                  "front matter of files that do not say otherwise; a record of it holds for all")
              .with(DEFAULTS),
          Key.of(
                  "schema",
                  "list of records",
                  "what front matter must have; a record of keys holds for all")
              .with(SCHEMA),
          Key.of("check", "record", "what the check of the finished site tells").with(CHECK),
          Key.of("params", "keys with values", "your own values, for the theme"));

  private SettingsKeys() {}
}
