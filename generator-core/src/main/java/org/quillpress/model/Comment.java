package org.quillpress.model;

import java.time.ZonedDateTime;

/**
 * A comment that is kept with the site.
 *
 * @param id names it within its story
 * @param replyTo id of the comment that it answers, or empty
 * @param author name of who wrote it
 * @param url the writer's page, or empty
 * @param source path of its file
 * @param body handle of its text
 * @param byAuthor whether who wrote the story wrote this too
 * @param isMention whether it is a page elsewhere that links to the story, not a comment
 */
public record Comment(
    String id,
    String replyTo,
    String author,
    String url,
    ZonedDateTime date,
    String source,
    @Handle long body,
    boolean byAuthor,
    boolean isMention) {
  /** The same comment with another id. */
  public Comment withId(String other) {
    return new Comment(other, replyTo, author, url, date, source, body, byAuthor, isMention);
  }
}
