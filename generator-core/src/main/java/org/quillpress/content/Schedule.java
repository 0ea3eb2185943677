package org.quillpress.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quillpress.frontmatter.Moment;
import org.quillpress.model.LeftOut;

/** Decides by date and flags whether a text is published now. Immutable. */
final class Schedule {
  private final Instant now;
  private final boolean drafts;
  private final boolean scheduled;
  private final ZoneId zone;

  /** Before this day it is the past in all zones. */
  private final LocalDate past;

  /**
   * Decides for one build.
   *
   * @param now the moment of the build
   * @param drafts whether drafts are published
   * @param scheduled whether texts are published before their time
   * @param zone in which moments are told
   */
  Schedule(Instant now, boolean drafts, boolean scheduled, ZoneId zone) {
    this.now = now;
    this.drafts = drafts;
    this.scheduled = scheduled;
    this.zone = zone;
    this.past = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
  }

  /** The first later moment at which a text is published or no longer published; empty if never. */
  Optional<Instant> change(Parsed parsed) {
    if (isShownForGood(parsed)) {
      return Optional.empty();
    }
    Stream<ZonedDateTime> end = parsed.head().expire().map(Moment::time).stream();
    return Stream.concat(Stream.ofNullable(start(parsed)), end)
        .map(ZonedDateTime::toInstant)
        .filter(moment -> moment.isAfter(now))
        .min(Comparator.naturalOrder());
  }

  /** Whether it is published now and ever after, as most texts are. */
  private boolean isShownForGood(Parsed parsed) {
    ZonedDateTime start = start(parsed);
    return !parsed.head().flags().draft()
        && parsed.head().expire().isEmpty()
        && (start == null || start.toLocalDate().isBefore(past) || !start.toInstant().isAfter(now));
  }

  private static @Nullable ZonedDateTime start(Parsed parsed) {
    Moment moment = parsed.head().publish().orElse(parsed.date());
    return moment == null ? null : moment.time();
  }

  /** Why a text is not published, or nothing if it is. */
  Optional<LeftOut> heldBack(Parsed parsed) {
    return reasons(parsed).filter(reason -> !isWanted(reason.kind())).findFirst();
  }

  /** Why a text that is published all the same would not be in a build for readers. */
  Optional<LeftOut> shownEarly(Parsed parsed) {
    return reasons(parsed).findFirst();
  }

  private boolean isWanted(LeftOut.Kind kind) {
    return kind == LeftOut.Kind.DRAFT && drafts || kind == LeftOut.Kind.NOT_YET && scheduled;
  }

  private Stream<LeftOut> reasons(Parsed parsed) {
    if (isShownForGood(parsed)) {
      return Stream.empty();
    }
    Head head = parsed.head();
    List<LeftOut> reasons = new ArrayList<>(1);
    if (head.flags().draft()) {
      reasons.add(
          new LeftOut(
              parsed.file(),
              LeftOut.Kind.DRAFT,
              "a draft: it is published when draft: true is taken out"));
    }
    ZonedDateTime start = start(parsed);
    if (start != null && start.toInstant().isAfter(now)) {
      reasons.add(
          new LeftOut(
              parsed.file(),
              LeftOut.Kind.NOT_YET,
              "not yet: it is published by a build from " + text(start) + " on",
              Optional.of(start.withZoneSameInstant(zone))));
    }
    if (head.expire().isPresent() && !head.expire().get().time().toInstant().isAfter(now)) {
      reasons.add(
          new LeftOut(
              parsed.file(),
              LeftOut.Kind.EXPIRED,
              "expired on " + text(head.expire().get().time())));
    }
    return reasons.stream();
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
