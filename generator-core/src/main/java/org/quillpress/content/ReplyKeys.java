package org.quillpress.content;

import java.util.List;

/** The keys below {@code comments:} in {@code site.yaml}. */
final class ReplyKeys {
  private static final String TEXT = "text";
  private static final String NAME = "text, or false";

  /** Names of the fields of a form, by what they hold. */
  static final List<Key> FIELDS =
      List.of(
          Key.of("name", TEXT, "the field for the reader's name").otherwise("name"),
          Key.of("text", TEXT, "the field for the reply").otherwise("text"),
          Key.of("url", NAME, "the field for the reader's own page").otherwise("url"),
          Key.of("email", NAME, "the field for the reader's address").otherwise("it is not asked"),
          Key.of("replyTo", NAME, "the id of the comment that is answered").otherwise("replyTo"),
          Key.of("story", NAME, "the story: its file without the ending").otherwise("story"),
          Key.of("address", NAME, "the address of the story").otherwise("address"),
          Key.of("title", NAME, "the title of the story").otherwise("it is not sent"));

  /** Parts of a form for replies. */
  static final List<Key> FORM =
      List.of(
          Key.of("action", "address or path", "where the reply is sent"),
          Key.of("method", "post or get", "how it is sent").otherwise("post"),
          Key.of("fields", "record", "the names that the receiver wants").with(FIELDS),
          Key.of(
              "hidden",
              "texts by name",
              "sent with each reply; {address}, {story} and {title} are those of the story"),
          Key.of("honeypot", TEXT, "a field that people do not see and programs fill"));

  /** What the script of giscus wants. */
  static final List<Key> GISCUS =
      List.of(
          Key.of("repo", "owner/name", "the repository that holds the discussions"),
          Key.of("repoId", TEXT, "its id, as giscus.app shows it"),
          Key.of("category", TEXT, "the category of the discussions"),
          Key.of("categoryId", TEXT, "its id, as giscus.app shows it"),
          Key.of("mapping", TEXT, "which discussion belongs to a story").otherwise("pathname"),
          Key.of("strict", "flag", "whether titles must be the same").otherwise("true"),
          Key.of("reactions", "flag", "whether there are reactions").otherwise("true"),
          Key.of("inputPosition", "top or bottom", "where one writes").otherwise("bottom"),
          Key.of("theme", TEXT, "a theme of giscus").otherwise("light or dark as the page is"));

  /** What the script of utterances wants. */
  static final List<Key> UTTERANCES =
      List.of(
          Key.of("repo", "owner/name", "the repository that holds the issues"),
          Key.of("issueTerm", TEXT, "which issue belongs to a story").otherwise("pathname"),
          Key.of("label", TEXT, "the label of new issues"),
          Key.of("theme", TEXT, "a theme of utterances").otherwise("light or dark as the page is"));

  /** What the script of Isso wants. */
  static final List<Key> ISSO =
      List.of(
          Key.of("url", "address", "where your Isso is"),
          Key.of(
              "attributes",
              "texts by name",
              "further data-isso-… attributes, such as {vote: false}"));

  /** All keys, in the order of the reference. */
  static final List<Key> ALL =
      List.of(
          Key.of("open", "flag", "whether stories that do not say take replies").otherwise("true"),
          Key.of("closedBefore", "date", "stories older than this take no more replies"),
          Key.of("email", TEXT, "where replies by mail go")
              .otherwise("the site's email, if there is no other way to reply"),
          Key.of("form", "record", "a form that is sent elsewhere").with(FORM),
          Key.of("giscus", "record", "comments in the discussions of a repository").with(GISCUS),
          Key.of("utterances", "record", "comments in the issues of a repository").with(UTTERANCES),
          Key.of("isso", "record", "comments on a server of your own").with(ISSO));

  private ReplyKeys() {}
}
