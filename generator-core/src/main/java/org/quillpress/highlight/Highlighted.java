package org.quillpress.highlight;

import java.util.List;

/**
 * What is known of a code.
 *
 * @param spans in their order, apart from each other, within the code, on the bounds of characters
 * @param trouble why a highlighter that was added has not coloured it, or empty
 */
public record Highlighted(List<Span> spans, String trouble) {
  static final Highlighted PLAIN = new Highlighted(List.of(), "");

  /** Copies the list. */
  public Highlighted {
    spans = List.copyOf(spans);
  }
}
