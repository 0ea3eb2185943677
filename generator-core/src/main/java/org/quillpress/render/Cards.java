package org.quillpress.render;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.quillpress.html.Escape;
import org.quillpress.model.Edition;
import org.quillpress.model.Settings;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.theme.view.AuthorView;
import org.quillpress.theme.view.CardView;
import org.quillpress.theme.view.TermView;

/**
 * Stories as lists show them. Cards are made once and shared by every list as long as there is room
 * for them, else each time. Thread-safe.
 */
final class Cards {
  /** What a card takes, in bytes, without what it shares with its story and with other cards. */
  private static final int SIZE = 1_000;

  private static final int MOST_SAME = 10_000;

  private final Settings settings;
  private final Words words;
  private final Pictures pictures;
  private final Terms terms;
  private final Parts parts;
  private final AtomicLong room;
  private final Map<String, CardView> cards = new ConcurrentHashMap<>();
  private final Map<String, String> texts = new ConcurrentHashMap<>();

  /**
   * No cards yet.
   *
   * @param room bytes of memory that cards may take, of all editions
   */
  Cards(
      Edition edition, Words words, Pictures pictures, Terms terms, Parts parts, AtomicLong room) {
    this.settings = edition.settings();
    this.words = words;
    this.pictures = pictures;
    this.terms = terms;
    this.parts = parts;
    this.room = room;
  }

  CardView card(Story story) {
    CardView known = cards.get(story.source());
    if (known != null) {
      return known;
    }
    CardView made = make(story);
    if (room.addAndGet(-SIZE) >= 0) {
      cards.put(story.source(), made);
    }
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
    String absolute = settings.address().absolute(story.url());
    return new CardView(
        story.id(),
        story.slug(),
        story.title(),
        Escape.html(story.title()),
        present(story.subtitle()),
        settings.address().link(story.url()),
        absolute,
        story.origin().isPresent() ? canonical(story) : absolute,
        story.origin().isPresent(),
        story.origin().map(o -> o.name()).orElse(null),
        story.origin().map(o -> o.url()).orElse(null),
        digest.teaserText(),
        digest.teaserHtml(),
        digest.hasMore(),
        same(Dates.iso(date, settings.zone())),
        same(words.date(date)),
        same(words.shortDate(date)),
        same(Integer.toString(day.getYear())),
        words.month(day),
        same(Integer.toString(day.getDayOfMonth())),
        story.updated().map(u -> Dates.iso(u, settings.zone())).orElse(null),
        story.updated().map(words::date).orElse(null),
        story.updated().isPresent(),
        flags.pinned(),
        flags.draft(),
        false,
        present(story.contentWarning()),
        !story.contentWarning().isEmpty(),
        same(Integer.toString(digest.words())),
        same(Integer.toString(digest.minutes())),
        same(words.count("readingTime", digest.minutes())),
        story.language(),
        Languages.direction(story.language()),
        authors,
        same(words.list(authors.stream().map(AuthorView::name).toList())),
        tags,
        kicker == null ? "" : kicker.name(),
        kicker == null ? null : kicker.url(),
        story.image().map(pictures::view).orElse(null),
        parts.text(story),
        false,
        false,
        0);
  }

  /** A text that other cards have too. */
  private String same(String text) {
    String known = texts.get(text);
    if (known == null && texts.size() < MOST_SAME) {
      known = texts.putIfAbsent(text, text);
    }
    return known == null ? text : known;
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
