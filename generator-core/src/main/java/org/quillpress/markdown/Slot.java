package org.quillpress.markdown;

/**
 * A place in rendered HTML that is filled when the site is known. All but {@link Kind#SIZE} are the
 * value of an attribute, right behind {@code name="}, or a part of it.
 *
 * @param at index in the HTML at which the value is inserted
 * @param kind what is to be inserted
 * @param target the destination as the author typed it, after Markdown's own decoding: a path, a
 *     source file, a fragment, or a complete address below the home that {@link ExternalLinks}
 *     knows
 * @param line line in the source file on which the target stands, from 1
 * @param column column at which it stands, from 1, or 0 if only the line is known
 */
public record Slot(int at, Kind kind, String target, int line, int column) {
  Slot moved(int by) {
    return new Slot(at + by, kind, target, line, column);
  }

  /** What a slot is for. */
  public enum Kind {
    /** The address of a link that a reader can follow. */
    LINK,
    /** The address of a picture. */
    MEDIA,
    /** The address of a recording: sound or film. */
    RECORDING,
    /**
     * Attributes of a picture, {@code width} and {@code height} with a leading space, or nothing.
     */
    SIZE,
    /** The address of anything else: captions, a frame, a script, where a form is sent. */
    FILE
  }
}
