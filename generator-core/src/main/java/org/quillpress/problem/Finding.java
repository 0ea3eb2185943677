package org.quillpress.problem;

import java.util.Arrays;
import java.util.Optional;

/** What the check of a finished site can find. The ids never change. */
public enum Finding {
  /** A page has no title. */
  TITLE_MISSING("title-missing", Severity.WARNING, "a page has no title"),
  /** Two pages have the same title. */
  TITLE_SAME("title-same", Severity.WARNING, "two pages have the same title"),
  /** A title is longer than search results show. */
  TITLE_LONG("title-long", Severity.HINT, "a title is longer than search results show"),
  /** A page says nothing of itself to search engines. */
  DESCRIPTION_MISSING("description-missing", Severity.HINT, "a page has no description"),
  /** Two pages have the same description. */
  DESCRIPTION_SAME("description-same", Severity.WARNING, "two pages have the same description"),
  /** A description is longer than search results show. */
  DESCRIPTION_LONG(
      "description-long", Severity.HINT, "a description is longer than search results show"),
  /** A page does not say its language. */
  LANGUAGE_MISSING("language-missing", Severity.WARNING, "a page does not say its language"),
  /** A page has no heading of level 1. */
  HEADING_NONE("heading-none", Severity.WARNING, "a page has no heading of level 1"),
  /** A page has more than one heading of level 1. */
  HEADING_TWICE("heading-twice", Severity.WARNING, "a page has several headings of level 1"),
  /** A heading is two levels or more below the one before. */
  HEADING_ORDER("heading-order", Severity.WARNING, "a heading leaves out a level"),
  /** A heading has no words. */
  HEADING_EMPTY("heading-empty", Severity.WARNING, "a heading has no words"),
  /** Two elements of a page have the same id. */
  ID_REPEATED("id-repeated", Severity.WARNING, "an id is on a page twice"),
  /** An element names an id that its page does not have. */
  ID_UNKNOWN("id-unknown", Severity.WARNING, "an element names an id that is not on the page"),
  /** A picture of a template has no alternative text. */
  ALT_MISSING("alt-missing", Severity.WARNING, "a picture has no alternative text"),
  /** The alternative text of a picture is the name of a file. */
  ALT_NAME("alt-name", Severity.WARNING, "the name of a file describes a picture"),
  /** A picture does not say how large it is. */
  PICTURE_UNSIZED("picture-unsized", Severity.HINT, "a picture does not say how large it is"),
  /** A picture has more than a megabyte. */
  PICTURE_HEAVY("picture-heavy", Severity.WARNING, "a picture has more than a megabyte"),
  /** A picture that is used nowhere. */
  PICTURE_UNUSED("picture-unused", Severity.HINT, "a picture is used nowhere"),
  /** A template shows a picture that is not there. */
  PICTURE_MISSING("picture-missing", Severity.WARNING, "a picture is not there"),
  /** A template asks for a file that is not there. */
  FILE_MISSING("file-missing", Severity.WARNING, "a file that a page asks for is not there"),
  /** A template links to a page that is not there. */
  LINK_BROKEN("link-broken", Severity.WARNING, "a link leads to nothing"),
  /** A template links to an id that is not there. */
  ANCHOR_BROKEN("anchor-broken", Severity.WARNING, "a link leads to no place of its page"),
  /** A link has no words. */
  LINK_EMPTY("link-empty", Severity.WARNING, "a link has no words"),
  /** The words of a link do not say where it leads. */
  LINK_VAGUE("link-vague", Severity.HINT, "the words of a link do not say where it leads"),
  /** A field of a form has no name. */
  FIELD_UNNAMED("field-unnamed", Severity.WARNING, "a field of a form has no name"),
  /** A frame has no title. */
  FRAME_UNNAMED("frame-unnamed", Severity.WARNING, "a frame has no title"),
  /** A page asks another host for something. */
  THIRD_PARTY("third-party", Severity.WARNING, "a page asks another host for something"),
  /** A page of an encrypted site asks for something in the clear. */
  MIXED_CONTENT("mixed-content", Severity.WARNING, "an encrypted page asks for http://"),
  /** An element that the HTML standard has given up. */
  HTML_OBSOLETE("html-obsolete", Severity.HINT, "an element is no part of HTML any more"),
  /** Structured data that nobody can read. */
  DATA_INVALID("data-invalid", Severity.WARNING, "structured data cannot be read"),
  /** A feed that readers of feeds may refuse. */
  FEED_INVALID("feed-invalid", Severity.WARNING, "a feed is not valid"),
  /** A sitemap that search engines may refuse. */
  SITEMAP_INVALID("sitemap-invalid", Severity.WARNING, "a sitemap is not valid"),
  /** A page loads more than two megabytes at once. */
  PAGE_HEAVY("page-heavy", Severity.HINT, "a page loads more than two megabytes at once"),
  /** A page to which no other leads. */
  PAGE_ORPHAN("page-orphan", Severity.HINT, "no page leads to a page"),
  /** A link to another site leads to nothing. */
  OUTSIDE_DEAD("outside-dead", Severity.HINT, "a link to another site does not work"),
  /** A link to another site leads to something that has moved. */
  OUTSIDE_MOVED("outside-moved", Severity.HINT, "a link to another site has moved for good"),
  /** A silence that nothing needs. */
  SILENCE_UNUSED("silence-unused", Severity.WARNING, "a silence silences nothing"),
  /** A line of the baseline that cannot be read. */
  BASELINE_WRONG("baseline-wrong", Severity.ERROR, "a line of the baseline cannot be read");

  private final String id;
  private final Severity severity;
  private final String title;

  Finding(String id, Severity severity, String title) {
    this.id = id;
    this.severity = severity;
    this.title = title;
  }

  /** Its stable name, the code of its problems. */
  public String id() {
    return id;
  }

  /** How much it matters unless the site says otherwise. */
  public Severity severity() {
    return severity;
  }

  /** What it is, in a few words. */
  public String title() {
    return title;
  }

  /** A problem of this kind. */
  public Problem at(Place place, String message, String hint) {
    return new Problem(severity, id, place, message, hint);
  }

  /** The one with an id. */
  public static Optional<Finding> named(String id) {
    return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
  }
}
