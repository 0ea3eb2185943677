package org.quillpress.render;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quillpress.model.Edition;
import org.quillpress.model.Settings;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.model.Term;
import org.quillpress.model.TermKey;
import org.quillpress.theme.view.AuthorView;
import org.quillpress.theme.view.CardView;
import org.quillpress.theme.view.TermView;

/** Stories as lists show them. Each card is made once and shared by every list. Thread-safe. */
final class Cards {
  private final Settings settings;
  private final Words words;
  private final Pictures pictures;
  private final Terms terms;
  private final Map<TermKey, Map<String, Integer>> parts = new HashMap<>();
  private final Map<TermKey, Term> index;
  private final Map<String, CardView> cards = new ConcurrentHashMap<>();

  Cards(Edition edition, Words words, Pictures pictures, Terms terms) {
    this.settings = edition.settings();
    this.words = words;
    this.pictures = pictures;
    this.terms = terms;
    this.index = edition.index();
    for (Term series : edition.terms(Taxonomy.SERIES)) {
      Map<String, Integer> places = new HashMap<>();
      for (Story story : series.stories()) {
        places.put(story.source(), places.size());
      }
      parts.put(series.key(), places);
    }
  }

  CardView card(Story story) {
    CardView known = cards.get(story.source());
    if (known != null) {
      return known;
    }
    CardView made = make(story);
    cards.put(story.source(), made);
    return made;
  }

  List<CardView> list(List<Story> stories) {
    List<CardView> list = new ArrayList<>(stories.size());
    for (int i = 0; i < stories.size(); i++) {
      list.add(card(stories.get(i)).at(i, stories.size()));
    }
    return list;
  }

  /** A story's series, if it is in one that has it. */
  Optional<Term> series(Story story) {
    List<TermKey> keys = story.terms(Taxonomy.SERIES);
    return keys.isEmpty() ? Optional.empty() : Optional.ofNullable(index.get(keys.get(0)));
  }

  /** A story's place in its series, from 0, or -1. */
  int part(Term series, Story story) {
    return parts.getOrDefault(series.key(), Map.of()).getOrDefault(story.source(), -1);
  }

  @Nullable String partText(Story story) {
    Optional<Term> series = series(story);
    int part = series.map(s -> part(s, story)).orElse(-1);
    return part < 0 ? null : partText(part, series.orElseThrow().stories().size());
  }

  String partText(int part, int parts) {
    return words.text(
        "partOf", Map.of("part", Integer.toString(part + 1), "parts", Integer.toString(parts)));
  }

  private CardView make(Story story) {
    ZonedDateTime date = story.published();
    LocalDate day = words.day(date);
    List<AuthorView> authors = terms.authors(story);
    List<TermView> tags = terms.views(story, Taxonomy.TAGS);
    List<TermView> categories = terms.views(story, Taxonomy.CATEGORIES);
    TermView kicker = categories.isEmpty() ? null : categories.get(0);
    Story.Flags flags = story.flags();
    Story.Digest digest = story.digest();
    return new CardView(
        story.id(),
        story.slug(),
        story.title(),
        Escape.html(story.title()),
        present(story.subtitle()),
        settings.address().basePath() + story.url(),
        settings.address().absolute(story.url()),
        canonical(story),
        story.origin().isPresent(),
        story.origin().map(o -> o.name()).orElse(null),
        story.origin().map(o -> o.url()).orElse(null),
        digest.teaserText(),
        digest.teaserHtml(),
        digest.hasMore(),
        Dates.iso(date, settings.zone()),
        words.date(date),
        words.shortDate(date),
        Integer.toString(day.getYear()),
        words.month(day),
        Integer.toString(day.getDayOfMonth()),
        story.updated().map(u -> Dates.iso(u, settings.zone())).orElse(null),
        story.updated().map(words::date).orElse(null),
        story.updated().isPresent(),
        flags.pinned(),
        flags.draft(),
        false,
        present(story.contentWarning()),
        !story.contentWarning().isEmpty(),
        Integer.toString(digest.words()),
        Integer.toString(digest.minutes()),
        words.count("readingTime", digest.minutes()),
        story.language(),
        Languages.direction(story.language()),
        authors,
        !authors.isEmpty(),
        words.list(authors.stream().map(AuthorView::name).toList()),
        tags,
        !tags.isEmpty(),
        kicker == null ? "" : kicker.name(),
        kicker == null ? null : kicker.url(),
        story.image().map(pictures::view).orElse(null),
        partText(story),
        false,
        false,
        0);
  }

  /** Where search engines should look for the text. */
  String canonical(Story story) {
    return story
        .origin()
        .map(origin -> origin.url())
        .filter(url -> !url.isEmpty())
        .orElseGet(() -> settings.address().absolute(story.url()));
  }

  static @Nullable String present(String text) {
    return text.isEmpty() ? null : text;
  }
}
