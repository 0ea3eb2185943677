package org.quillpress.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quillpress.model.Edition;
import org.quillpress.model.Profile;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.model.Term;
import org.quillpress.model.TermKey;

/** Where stories stand in their series, counted over the parts that are published. */
final class Parts {
  private final Words words;
  private final Map<TermKey, Term> series = new HashMap<>();
  private final Map<TermKey, Map<String, Integer>> places = new HashMap<>();

  Parts(Edition edition, Words words) {
    this.words = words;
    for (Term term : edition.terms(Taxonomy.SERIES)) {
      Map<String, Integer> bySource = new HashMap<>();
      for (Story story : term.stories()) {
        bySource.put(story.source(), bySource.size());
      }
      series.put(term.key(), term);
      places.put(term.key(), bySource);
    }
  }

  /** A story's series: the first that it names, if it is listed there. */
  Optional<Term> series(Story story) {
    if (series.isEmpty()) {
      return Optional.empty();
    }
    List<TermKey> keys = story.terms(Taxonomy.SERIES);
    Term term = keys.isEmpty() ? null : series.get(keys.get(0));
    return term == null || place(term, story) < 0 ? Optional.empty() : Optional.of(term);
  }

  /** A story's place in a series, from 0, or -1. */
  int place(Term series, Story story) {
    return places.getOrDefault(series.key(), Map.of()).getOrDefault(story.source(), -1);
  }

  /** "Part 2 of 3", or nothing for a story that is in no series. */
  @Nullable String text(Story story) {
    return series(story).map(term -> text(term, place(term, story))).orElse(null);
  }

  /**
   * "Part 2 of 3"; only "Part 2" of a series that goes on, for nobody knows how long it will be.
   *
   * @param place from 0
   */
  String text(Term term, int place) {
    String part = Integer.toString(place + 1);
    String total = total(term);
    return total == null
        ? words.text("part", Map.of("part", part))
        : words.text("partOf", Map.of("part", part, "parts", total));
  }

  /** How many parts there are or will be, or null of a series that goes on. */
  @Nullable String total(Term term) {
    Profile profile = term.profile();
    boolean open = profile.status().filter(s -> s != Profile.Status.COMPLETE).isPresent();
    return open && profile.parts().isEmpty() ? null : Integer.toString(planned(term));
  }

  /** "3 parts", or "3 of 5 parts" if more are planned. */
  String countText(Term term) {
    int count = term.stories().size();
    int planned = planned(term);
    return planned == count
        ? words.count("parts", count)
        : words.count("partsOf", planned, Map.of("n", Integer.toString(count)));
  }

  private static int planned(Term term) {
    return Math.max(term.profile().parts().orElse(0), term.stories().size());
  }
}
