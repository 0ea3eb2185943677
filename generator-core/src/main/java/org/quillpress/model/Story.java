package org.quillpress.model;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The head of a story or a page: all that lists, feeds and other pages need of it. Its text is
 * parsed once and kept apart, under {@link Digest#body()}.
 *
 * @param source path of its file
 * @param id permanent identity in feeds (RFC 4151 tag URI unless the author gave one)
 * @param slug last segment of its address
 * @param url path below the home, encoded, such as {@code /2026/02/fog/}
 * @param title plain text
 * @param subtitle or empty
 * @param description one line for search engines: as typed, else from the teaser
 * @param date when it was first published; empty for a page
 * @param updated when it was last changed for its readers
 * @param flags yes-or-no keys
 * @param terms its tags, categories, authors and series
 * @param part its place in its series, if given
 * @param weight smaller ones come first among pinned stories, those without come last
 * @param image its picture
 * @param gallery all pictures of its head if it names several, that one first
 * @param audio its recording
 * @param origin where it was first published, if elsewhere
 * @param language BCP 47 code
 * @param layout name of a layout of the theme, or empty
 * @param contentWarning what to warn of, or empty
 * @param aliases old addresses, as output paths
 * @param digest what its text is like
 * @param comments kept with the site, oldest first
 * @param params the author's own keys
 */
public record Story(
    Kind kind,
    String source,
    String id,
    String slug,
    String url,
    String title,
    String subtitle,
    String description,
    Optional<ZonedDateTime> date,
    Optional<ZonedDateTime> updated,
    Flags flags,
    List<TermKey> terms,
    OptionalInt part,
    OptionalInt weight,
    Optional<Picture> image,
    List<Picture> gallery,
    Optional<Audio> audio,
    Optional<NamedLink> origin,
    String language,
    String layout,
    String contentWarning,
    List<String> aliases,
    Digest digest,
    List<Comment> comments,
    Map<String, Object> params) {

  /** The handle of no text. */
  public static final long NO_TEXT = Long.MIN_VALUE;

  /** What the source is. */
  public enum Kind {
    /** Dated, in lists and feeds. */
    STORY,
    /** Undated, in no list. */
    PAGE
  }

  /**
   * Yes-or-no keys of the front matter.
   *
   * @param draft not meant for readers yet
   * @param unlisted has a page, but is in no list, feed, sitemap
   * @param pinned first on the home page
   * @param noindex search engines are asked to leave it out
   * @param toc whether a table of contents is shown if there are headings
   * @param comments whether readers may reply
   * @param search whether the search of the site finds it
   * @param sitemap whether it is in the sitemap
   */
  public record Flags(
      boolean draft,
      boolean unlisted,
      boolean pinned,
      boolean noindex,
      boolean toc,
      boolean comments,
      boolean search,
      boolean sitemap) {}

  /**
   * A recording.
   *
   * @param url path below the home, or an address elsewhere
   * @param type media type
   * @param length in bytes, 0 if not known
   * @param duration as typed, or empty
   */
  public record Audio(String url, String type, long length, String duration) {}

  /**
   * What a text is like without the text itself.
   *
   * @param body handle of the text, or {@link Story#NO_TEXT}
   * @param teaserHtml beginning of the text for lists; of many stories kept outside of memory, and
   *     read each time when {@code toString()} is called, which works while the build runs
   * @param teaserText the same as plain text
   * @param hasMore whether the text goes on after the teaser
   * @param words number of words, with ideographs counted as words of their script
   * @param minutes time to read, at least 1
   */
  public record Digest(
      @Handle long body,
      CharSequence teaserHtml,
      CharSequence teaserText,
      boolean hasMore,
      int words,
      int minutes) {}

  /** Copies its lists. */
  public Story {
    terms = List.copyOf(terms);
    gallery = List.copyOf(gallery);
    aliases = List.copyOf(aliases);
    comments = List.copyOf(comments);
  }

  /** The same with another title, another text and other terms. */
  public Story with(
      String otherTitle, Digest other, String otherDescription, List<TermKey> otherTerms) {
    return new Story(
        kind,
        source,
        id,
        slug,
        url,
        otherTitle,
        subtitle,
        otherDescription,
        date,
        updated,
        flags,
        otherTerms,
        part,
        weight,
        image,
        gallery,
        audio,
        origin,
        language,
        layout,
        contentWarning,
        aliases,
        other,
        comments,
        params);
  }

  /** Its terms in one taxonomy, in the order in which the author typed them. */
  public List<TermKey> terms(String taxonomy) {
    // asked for each page and card: a stream would take longer than all else here
    List<TermKey> found = new ArrayList<>(terms.size());
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).taxonomy().equals(taxonomy)) {
        found.add(terms.get(i));
      }
    }
    return Collections.unmodifiableList(found);
  }

  /**
   * The date of a story.
   *
   * @throws java.util.NoSuchElementException for a page
   */
  public ZonedDateTime published() {
    return date.orElseThrow();
  }
}
