package org.quillpress.frontmatter;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;

/**
 * Reads what stands behind a time: {@code Z}, {@code +0100}, {@code -5}, {@code EST}, {@code
 * [Europe/Berlin]}.
 */
final class DateZone {
  /** The zones of RFC 822, section 5.1, in hours. */
  private static final Map<String, Integer> NAMED =
      Map.of(
          "UT", 0, "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8,
          "PDT", -7);

  private DateZone() {}

  /** The moment of a local time, or a {@link DateTimeException} if the zone is unknown. */
  static ZonedDateTime apply(LocalDateTime local, String typed) {
    int bracket = typed.indexOf('[');
    if (bracket < 0) {
      return local.atZone(zone(typed));
    }
    if (!typed.endsWith("]")) {
      throw new DateTimeException("no closing bracket");
    }
    ZoneId zone = zone(typed.substring(bracket + 1, typed.length() - 1));
    String offset = typed.substring(0, bracket).strip();
    return offset.isEmpty()
        ? local.atZone(zone)
        : local.atZone(zone(offset)).withZoneSameInstant(zone);
  }

  private static ZoneId zone(String typed) {
    char first = typed.isEmpty() ? ' ' : typed.charAt(0);
    if (first == '+' || first == '-') {
      return offset(typed, first == '-' ? -1 : 1);
    }
    if (typed.equalsIgnoreCase("z") || typed.equals("UTC") || typed.equals("GMT")) {
      return ZoneOffset.UTC;
    }
    Integer hours = NAMED.get(typed);
    return hours == null ? ZoneId.of(typed) : ZoneOffset.ofHours(hours);
  }

  private static ZoneOffset offset(String typed, int sign) {
    int colon = typed.indexOf(':');
    int end = colon > 0 ? colon : typed.length() > 3 ? typed.length() - 2 : typed.length();
    int hours = number(typed, 1, end);
    int minutes =
        end == typed.length() ? 0 : number(typed, colon > 0 ? colon + 1 : end, typed.length());
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  private static int number(String typed, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = typed.charAt(i);
      if (c < '0' || c > '9' || to - from > 2) {
        throw new DateTimeException("not an offset");
      }
      value = value * 10 + c - '0';
    }
    if (from >= to) {
      throw new DateTimeException("not an offset");
    }
    return value;
  }
}
