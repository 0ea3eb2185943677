package org.quillpress.content;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides by date and flags whether a text is published now.
 *
 * @param now the moment of the build
 * @param drafts whether drafts are published
 * @param zone in which moments are told
 */
record Schedule(Instant now, boolean drafts, ZoneId zone) {
  /** Why a text is not published, or nothing if it is. */
  Optional<String> heldBack(Parsed parsed) {
    Head head = parsed.head();
    if (head.flags().draft() && !drafts) {
      return Optional.of("a draft: it is published when draft: true is taken out");
    }
    ZonedDateTime start =
        head.publish().isPresent()
            ? head.publish().get().time()
            : parsed.date() == null ? null : parsed.date().time();
    if (start != null && start.toInstant().isAfter(now)) {
      return Optional.of("not yet: it is published by a build from " + text(start) + " on");
    }
    if (head.expire().isPresent() && !head.expire().get().time().toInstant().isAfter(now)) {
      return Optional.of("expired on " + text(head.expire().get().time()));
    }
    return Optional.empty();
  }

  private String text(ZonedDateTime moment) {
    ZonedDateTime local = moment.withZoneSameInstant(zone);
    String day = local.toLocalDate().toString();
    int hour = local.getHour();
    int minute = local.getMinute();
    return hour == 0 && minute == 0
        ? day
        : String.format(Locale.ROOT, "%s %02d:%02d (%s)", day, hour, minute, zone);
  }
}
