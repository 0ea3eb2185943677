package org.quillpress.render;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quillpress.html.Escape;
import org.quillpress.model.Edition;
import org.quillpress.model.Settings;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.theme.view.AuthorView;
import org.quillpress.theme.view.CardView;
import org.quillpress.theme.view.TermView;

/** Stories as lists show them. Each card is made once and shared by every list. Thread-safe. */
final class Cards {
  private final Settings settings;
  private final Words words;
  private final Pictures pictures;
  private final Terms terms;
  private final Parts parts;
  private final Map<String, CardView> cards = new ConcurrentHashMap<>();

  Cards(Edition edition, Words words, Pictures pictures, Terms terms, Parts parts) {
    this.settings = edition.settings();
    this.words = words;
    this.pictures = pictures;
    this.terms = terms;
    this.parts = parts;
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
        words.list(authors.stream().map(AuthorView::name).toList()),
        tags,
        kicker == null ? "" : kicker.name(),
        kicker == null ? null : kicker.url(),
        story.image().map(pictures::view).orElse(null),
        parts.text(story),
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
