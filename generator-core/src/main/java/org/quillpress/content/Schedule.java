package org.quillpress.content;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import org.quillpress.model.LeftOut;

/**
 * Decides by date and flags whether a text is published now.
 *
 * @param now the moment of the build
 * @param drafts whether drafts are published
 * @param zone in which moments are told
 */
record Schedule(Instant now, boolean drafts, ZoneId zone) {
  /** Why a text is not published, or nothing if it is. */
  Optional<LeftOut> heldBack(Parsed parsed) {
    Head head = parsed.head();
    if (head.flags().draft() && !drafts) {
      return Optional.of(
          new LeftOut(
              parsed.file(),
              LeftOut.Kind.DRAFT,
              "a draft: it is published when draft: true is taken out"));
    }
    ZonedDateTime start =
        head.publish().isPresent()
            ? head.publish().get().time()
            : parsed.date() == null ? null : parsed.date().time();
    if (start != null && start.toInstant().isAfter(now)) {
      return Optional.of(
          new LeftOut(
              parsed.file(),
              LeftOut.Kind.NOT_YET,
              "not yet: it is published by a build from " + text(start) + " on",
              Optional.of(start.withZoneSameInstant(zone))));
    }
    if (head.expire().isPresent() && !head.expire().get().time().toInstant().isAfter(now)) {
      return Optional.of(
          new LeftOut(
              parsed.file(),
              LeftOut.Kind.EXPIRED,
              "expired on " + text(head.expire().get().time())));
    }
    return Optional.empty();
  }

  /** {@code 2027-01-01 06:00 (America/Los_Angeles)}. */
  private String text(ZonedDateTime moment) {
    ZonedDateTime local = moment.withZoneSameInstant(zone);
    String name = zone.getId().equals("Z") ? "UTC" : zone.getId();
    return String.format(
        Locale.ROOT,
        "%s %02d:%02d (%s)",
        local.toLocalDate(),
        local.getHour(),
        local.getMinute(),
        name);
  }
}
