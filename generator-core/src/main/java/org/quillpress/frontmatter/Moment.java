package org.quillpress.frontmatter;

import static java.util.Objects.requireNonNull;

import java.time.ZonedDateTime;

/**
 * A date as an author typed it.
 *
 * @param time the moment, with the offset or zone that was typed or else the given zone; the start
 *     of the day if only a day was typed
 * @param hasTime whether a time of day was typed
 */
public record Moment(ZonedDateTime time, boolean hasTime) {
  /** Checks its parts. */
  public Moment {
    requireNonNull(time, "time");
  }
}
