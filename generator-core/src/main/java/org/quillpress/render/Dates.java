package org.quillpress.render;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Moments as machines read them, in the site's zone, to the second. */
final class Dates {
  private Dates() {}

  /** RFC 3339. */
  static String iso(ZonedDateTime moment, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local(moment, zone));
  }

  /** RFC 822 with a year of four digits, as RSS 2.0 asks. */
  static String rfc822(ZonedDateTime moment, ZoneId zone) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(local(moment, zone));
  }

  private static OffsetDateTime local(ZonedDateTime moment, ZoneId zone) {
    return moment.withZoneSameInstant(zone).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
  }
}
