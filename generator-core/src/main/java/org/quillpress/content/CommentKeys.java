package org.quillpress.content;

import java.util.List;

/** The keys of a comment: ours first, then the ones that Staticman writes. */
public final class CommentKeys {
  /** All keys, in the order of the reference. */
  public static final List<Key> ALL =
      List.of(
          Key.of("name", "text", "who wrote it"),
          Key.of("date", "date", "when; seconds since 1970 are one too"),
          Key.of(
                  "text",
                  "Markdown",
                  "what it says; HTML in it is shown as text; a mention needs none")
              .or("message", "comment", "body"),
          Key.of("id", "text", "names it among the comments on its story")
              .or("_id")
              .otherwise("the name of the file"),
          Key.of("replyTo", "text", "id of the comment that it answers")
              .or("replying_to_uid", "replyID"),
          Key.of("url", "address", "a page of the writer's").or("website"),
          Key.of("byAuthor", "flag", "true: who wrote the story wrote this too").otherwise("false"),
          Key.of(
                  "kind",
                  "comment or mention",
                  "a mention is a page elsewhere that links to the story")
              .or("type")
              .otherwise("comment"),
          Key.of("hidden", "flag", "true: it is not shown").otherwise("false"),
          Key.of("email", "text", "never shown"));

  private CommentKeys() {}
}
