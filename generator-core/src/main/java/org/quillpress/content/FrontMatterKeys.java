package org.quillpress.content;

import java.util.List;

/** The keys of the front matter of stories and pages. */
public final class FrontMatterKeys {
  private static final String DATE = "date";
  private static final String FLAG = "flag";
  private static final String TEXT = "text";
  private static final String TERMS = "list of texts, or a text with commas";

  /** Parts of a picture that is typed as a record. */
  public static final List<Key> PICTURE =
      List.of(
          Key.of("src", "path or address", "the picture")
              .or("image", "path", "url", "file", "feature"),
          Key.of("alt", TEXT, "what it shows, in words").otherwise("it only decorates"),
          Key.of("caption", "Markdown", "a line below it"),
          Key.of("credit", "Markdown", "who made it"),
          Key.of(
                  "position",
                  "top, bottom, left, right or center",
                  "which part is shown where there is no room for all")
              .otherwise("center"));

  /** Parts of a recording that is typed as a record. */
  public static final List<Key> AUDIO =
      List.of(
          Key.of("src", "path or address", "the recording").or("url", "file"),
          Key.of("type", TEXT, "media type such as audio/mpeg").otherwise("by the file's name"),
          Key.of("length", "number", "its size in bytes").otherwise("the file's"),
          Key.of("duration", TEXT, "how long it is, such as 12:30"));

  /** Parts of a source that is typed as a record. */
  public static final List<Key> SOURCE =
      List.of(
          Key.of("name", TEXT, "who published it first").otherwise("the host of the address"),
          Key.of("url", "address", "where it was published first"));

  /** All keys, in the order of the reference. */
  public static final List<Key> ALL =
      List.of(
          Key.of("title", TEXT, "the title")
              .otherwise("the first heading, else the name of the file"),
          Key.of("subtitle", TEXT, "a line below the title"),
          Key.of(
                  "shortTitle",
                  TEXT,
                  "the title where there is little room; themes have it as params.shortTitle")
              .or("linkTitle"),
          Key.of("description", TEXT, "one line for search engines and shared links")
              .otherwise("the beginning of the teaser"),
          Key.of("summary", TEXT, "the teaser in lists")
              .or("excerpt")
              .otherwise("the text before <!--more-->, else its first paragraphs"),
          Key.of("date", DATE, "when it was published first")
              .or("added", "created")
              .otherwise("the date in the file's name; a story must have one"),
          Key.of("updated", DATE, "when it was last changed for its readers")
              .or(
                  "lastmod",
                  "modified",
                  "lastModified",
                  "last_modified_at",
                  "lastUpdated",
                  "updatedDate"),
          Key.of("publish", DATE, "it is held back before this moment")
              .or("publishDate", "pubDate")
              .otherwise("its date"),
          Key.of("expire", DATE, "it is withdrawn from this moment on").or("expiryDate", "expires"),
          Key.of("draft", FLAG, "published only by a build with drafts").otherwise("false"),
          Key.of("published", "flag or date", "false makes a draft; a date is that of publish:"),
          Key.of("status", TEXT, "draft makes a draft, hidden is unlisted: true"),
          Key.of("unlisted", FLAG, "has a page, but is in no list, feed, sitemap or search")
              .or("hidden")
              .otherwise("false"),
          Key.of("authors", TERMS, "who wrote it: names, or ids of files in authors/")
              .or("author")
              .otherwise("author: in site.yaml"),
          Key.of("tags", TERMS, "what it is about; a text without commas is split at spaces"),
          Key.of("tag", TEXT, "one tag, in addition to tags:"),
          Key.of("categories", TERMS, "its sections; a text without commas is split at spaces"),
          Key.of("category", TEXT, "one category, in addition to categories:"),
          Key.of("series", TERMS, "the series that it is a part of"),
          Key.of("part", "number", "its place in the series").otherwise("by date"),
          Key.of("slug", TEXT, "the last segment of its address")
              .otherwise("from the file's name, else from the title"),
          Key.of("permalink", "path, tokens allowed", "its whole address; false: it has no page")
              .or("url", "path")
              .otherwise("by the pattern of its folder, see permalink in site.yaml"),
          Key.of("aliases", "list of paths", "old addresses that lead to it").or("redirect_from"),
          Key.of("id", TEXT, "its identity in feeds; stays when the address changes")
              .or("guid")
              .otherwise("from the site's id, its date and its first name"),
          Key.of(
                  "image",
                  "path, record, or list of them",
                  "its picture in lists and when it is shared; of several the first, and themes may show all")
              .or(
                  "cover",
                  "featured_image",
                  "feature_image",
                  "hero_image",
                  "cover_image",
                  "thumbnail")
              .with(PICTURE),
          Key.of("audio", "path, or record", "a recording of it; enclosed in feeds").with(AUDIO),
          Key.of("source", "address, or record", "where it was published first, if elsewhere")
              .or("canonical", "canonical_url")
              .with(SOURCE),
          Key.of("language", "code such as en or pt-BR", "the language that it is written in")
              .or("lang", "locale")
              .otherwise("the site's"),
          Key.of("translationOf", TEXT, "the text of which it is a translation"),
          Key.of("layout", TEXT, "a layout of the theme").otherwise("story, or page"),
          Key.of("toc", FLAG, "whether its headings are listed above it").otherwise("true"),
          Key.of("comments", FLAG, "whether readers may reply")
              .otherwise("what the site says for stories, false for pages"),
          Key.of("search", FLAG, "whether the search of the site finds it").otherwise("true"),
          Key.of("sitemap", FLAG, "whether it is in sitemap.xml").otherwise("true"),
          Key.of("noindex", FLAG, "search engines are asked to leave it out").otherwise("false"),
          Key.of(
              "math", "flag or text", "whether $x^2$ is a formula; themes have it as params.math"),
          Key.of(
              "weight",
              "number",
              "smaller ones come first among pinned stories; themes have it as params.weight"),
          Key.of("pinned", "flag or number", "comes first on the home page")
              .or("featured", "sticky", "top")
              .otherwise("false"),
          Key.of("contentWarning", TEXT, "what readers are warned of").or("trigger_warning"),
          Key.of("params", "keys with values", "your own values, for the theme")
              .or("extra")
              .otherwise("unknown keys are kept here too"));

  private FrontMatterKeys() {}
}
