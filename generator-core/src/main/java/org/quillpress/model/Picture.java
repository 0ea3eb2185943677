package org.quillpress.model;

import java.util.Optional;

/**
 * A picture that stands for a story, a term, an author or the site.
 *
 * @param url path below the home, encoded, or an address elsewhere
 * @param alt what it shows, in words; empty if it only decorates
 * @param caption a line below it
 * @param credit who made it
 * @param position which part of it is shown where a theme shows only a part
 * @param size in pixels, if known
 */
public record Picture(
    String url, String alt, Words caption, Words credit, Position position, Optional<Size> size) {
  /** Which part of a picture is shown where there is no room for all of it. */
  public enum Position {
    /** The middle. */
    CENTER,
    /** The upper part. */
    TOP,
    /** The lower part. */
    BOTTOM,
    /** The left part. */
    LEFT,
    /** The right part. */
    RIGHT
  }

  /**
   * Words in Markdown.
   *
   * @param text without marks; as typed while the addresses of the site are not known
   * @param html ready for a page; empty while the addresses of the site are not known
   */
  public record Words(String text, String html) {
    /** Nothing. */
    public static final Words NONE = new Words("", "");

    /** Whether there are none. */
    public boolean isEmpty() {
      return text.isEmpty() && html.isEmpty();
    }
  }

  /** Width and height in pixels. */
  public record Size(int width, int height) {}

  /** The same with other words. */
  public Picture with(Words otherCaption, Words otherCredit) {
    return new Picture(url, alt, otherCaption, otherCredit, position, size);
  }

  /** The same at its final address. */
  public Picture at(String address, Optional<Size> known) {
    return new Picture(address, alt, caption, credit, position, known);
  }

  /** Whether it lies on another site. */
  public boolean isExternal() {
    return !url.startsWith("/") || url.startsWith("//");
  }
}
