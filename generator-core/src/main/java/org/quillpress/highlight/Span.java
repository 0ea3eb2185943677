package org.quillpress.highlight;

import static java.util.Objects.requireNonNull;

/**
 * A stretch of code.
 *
 * @param start index of its first character, from 0
 * @param end index behind its last, above {@code start}
 * @param kind what it is
 */
public record Span(int start, int end, Kind kind) {
  /** Checks its parts. */
  public Span {
    requireNonNull(kind, "kind");
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("end must be above start: " + start + ", " + end);
    }
  }
}
