package org.quillpress.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quillpress.model.Edition;
import org.quillpress.model.Profile.Status;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.model.Term;
import org.quillpress.model.TermKey;
import org.quillpress.theme.view.CardView;
import org.quillpress.theme.view.PartView;
import org.quillpress.theme.view.SeriesPart;
import org.quillpress.theme.view.SeriesView;
import org.quillpress.theme.view.TermView;

/** Series as templates see them: as a whole, and around one of their parts. Made once. */
final class SeriesViews {
  private static final int NEIGHBOURS = 15;

  private final Words words;
  private final Terms terms;
  private final Cards cards;
  private final Parts parts;
  private final Map<TermKey, SeriesView> views = new HashMap<>();

  SeriesViews(Edition edition, Words words, Terms terms, Cards cards, Parts parts) {
    this.words = words;
    this.terms = terms;
    this.cards = cards;
    this.parts = parts;
    for (Term term : edition.terms(Taxonomy.SERIES)) {
      views.put(term.key(), make(term));
    }
  }

  private SeriesView make(Term term) {
    TermView view = terms.view(term);
    int count = 0;
    int minutes = 0;
    for (Story story : term.stories()) {
      count += story.digest().words();
      minutes += story.digest().minutes();
    }
    return new SeriesView(
        view.name(),
        view.slug(),
        view.url(),
        view.descriptionHtml(),
        view.image(),
        view.count(),
        view.countText(),
        parts.countText(term),
        view.feedUrl(),
        is(term, Status.ONGOING),
        is(term, Status.COMPLETE),
        is(term, Status.PAUSED),
        Integer.toString(count),
        words.count("words", count),
        Integer.toString(minutes),
        words.count("readingTime", minutes),
        cards.card(term.stories().get(0)),
        cards.card(latest(term)),
        view.params(),
        true,
        true,
        0);
  }

  private static boolean is(Term term, Status status) {
    return term.profile().status().filter(s -> s == status).isPresent();
  }

  /** The part that was published last, wherever it stands. */
  private static Story latest(Term term) {
    Story latest = term.stories().get(0);
    for (Story story : term.stories()) {
      boolean older = story.published().toInstant().isBefore(latest.published().toInstant());
      latest = older ? latest : story;
    }
    return latest;
  }

  SeriesView view(Term term) {
    SeriesView view = views.get(term.key());
    if (view == null) {
      throw new IllegalArgumentException("series is not of this site: " + term.key());
    }
    return view;
  }

  List<SeriesView> views(List<Term> list) {
    List<SeriesView> all = new ArrayList<>(list.size());
    for (Term term : list) {
      all.add(view(term).at(all.size(), list.size()));
    }
    return all;
  }

  /** A story's series around it, if it is listed in one. */
  Optional<SeriesPart> around(Story story) {
    return parts.series(story).map(term -> around(term, parts.place(term, story)));
  }

  /** Around a part of a long series only its neighbours are listed: the series' page has all. */
  private SeriesPart around(Term term, int place) {
    SeriesView series = view(term);
    List<Story> all = term.stories();
    boolean isLong = all.size() > 2 * NEIGHBOURS;
    int from = isLong ? Math.max(0, place - NEIGHBOURS) : 0;
    int to = isLong ? Math.min(all.size(), place + NEIGHBOURS + 1) : all.size();
    List<PartView> list = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      list.add(
          new PartView(
              cards.card(all.get(i)),
              Integer.toString(i + 1),
              i == place,
              i == from,
              i == to - 1,
              i - from));
    }
    return new SeriesPart(
        series,
        series.name(),
        series.url(),
        Integer.toString(place + 1),
        parts.text(term, place),
        parts.total(term),
        series.partsText(),
        series.isOngoing(),
        series.isComplete(),
        series.isPaused(),
        series.wordCountText(),
        series.readingTimeText(),
        place == 0,
        place == all.size() - 1,
        place < 2 ? null : series.start(),
        series.latest().url().equals(cards.card(all.get(place)).url()) ? null : series.latest(),
        card(all, place - 1),
        card(all, place + 1),
        list);
  }

  private @Nullable CardView card(List<Story> all, int place) {
    return place < 0 || place >= all.size() ? null : cards.card(all.get(place));
  }
}
