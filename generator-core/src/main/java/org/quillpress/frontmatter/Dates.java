package org.quillpress.frontmatter;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Reads dates in all the forms that authors of static sites type: {@code 2024-03-01}, {@code
 * 2024/3/1 9:05}, {@code 2024-03-01T10:00:00.123Z}, {@code 2024-03-01 10:00 +0100}, {@code
 * 2024-03-01 10:00 Europe/Berlin}, {@code Fri, 03 Sep 2021 11:21:31 GMT}, {@code Thu Jan 2 10:00:00
 * UTC 2020}, {@code Apr 16 2014}, {@code 16 April 2014}. English month names; the order of day and
 * month is never guessed.
 */
public final class Dates {
  private static final int LONGEST = 100;

  private Dates() {}

  /**
   * Reads a date.
   *
   * @param text what was typed; white space around it is ignored
   * @param zone the zone of a date that names none; a time that a change of clocks left out is
   *     moved on by the length of the gap
   * @return the moment, or empty if the text is in no known form or no day or time of the calendar
   */
  public static Optional<Moment> parse(String text, ZoneId zone) {
    requireNonNull(zone, "zone");
    String typed = text.strip();
    if (typed.isEmpty() || typed.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(new DateScanner(typed, zone).moment());
    } catch (DateTimeException e) {
      // What the calendar refuses: 31 February, 25:00, an offset of 99 hours, an unknown zone.
      return Optional.empty();
    }
  }
}
