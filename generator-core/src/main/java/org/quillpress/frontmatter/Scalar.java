package org.quillpress.frontmatter;

import org.quillpress.problem.Place;

/**
 * A single value as it was typed.
 *
 * @param text the value after YAML's quoting and folding
 * @param plain whether it was typed without quotes and not as a block
 */
public record Scalar(Place place, String text, boolean plain) implements Node {
  /** Whether nothing was typed: empty, {@code ~} or {@code null} without quotes. */
  public boolean isNull() {
    return plain && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
  }

  /** The start of the text, for a message. */
  public String shown() {
    return Texts.shown(text);
  }
}
