package org.quillpress.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.model.Profile;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * What the file about a series says of how far it is.
 *
 * @param parts how many there will be
 * @param place where that is said
 */
record SeriesState(Optional<Profile.Status> status, OptionalInt parts, Optional<Place> place) {
  /** Of what is no series. */
  static final SeriesState NONE =
      new SeriesState(Optional.empty(), OptionalInt.empty(), Optional.empty());

  static SeriesState read(Fields fields, Problems problems) {
    OptionalInt parts = fields.number("parts");
    Optional<Place> place = fields.place("parts");
    if (parts.isPresent() && parts.getAsInt() < 1) {
      problems.add(
          Problem.error(
                  "series-parts",
                  place.orElse(Place.SITE),
                  "a series cannot have " + parts.getAsInt() + " parts")
              .withHint("type how many it will have, such as parts: 5"));
      parts = OptionalInt.empty();
    }
    return new SeriesState(status(fields, problems), parts, place);
  }

  private static Optional<Profile.Status> status(Fields fields, Problems problems) {
    Optional<Scalar> typed = fields.block("status");
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    String word = typed.get().text().strip().toLowerCase(Locale.ROOT);
    Optional<Profile.Status> status =
        switch (word) {
          case "ongoing" -> Optional.of(Profile.Status.ONGOING);
          case "complete", "completed", "finished" -> Optional.of(Profile.Status.COMPLETE);
          case "paused", "hiatus", "on hiatus" -> Optional.of(Profile.Status.PAUSED);
          default -> Optional.empty();
        };
    if (status.isEmpty()) {
      problems.add(
          Problem.error(
                  "series-status",
                  typed.get().place(),
                  "\"" + typed.get().text() + "\" is not a status of a series")
              .withHint(
                  Nearest.hint(
                      word,
                      List.of("ongoing", "complete", "paused"),
                      "type ongoing, complete or paused")));
    }
    return status;
  }
}
