package org.quillpress.markdown;

/**
 * A place in rendered HTML that is filled when the site is known.
 *
 * @param at index in the HTML at which the value is inserted
 * @param kind what is to be inserted
 * @param target the destination as the author typed it, after Markdown's own decoding
 * @param line line in the source file, from 1
 * @param column column in the source file, from 1
 */
public record Slot(int at, Kind kind, String target, int line, int column) {
  /** What a slot is for. */
  public enum Kind {
    /**
     * The address of a link ({@code href}): a path, a source file, a fragment. Never one with a
     * scheme.
     */
    LINK,
    /** The address of a picture or other medium ({@code src}, {@code poster}). */
    MEDIA,
    /**
     * Attributes of a picture, {@code width} and {@code height} with a leading space, or nothing.
     */
    SIZE
  }
}
