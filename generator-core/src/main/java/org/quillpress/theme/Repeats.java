package org.quillpress.theme;

import com.github.mustachejava.Iteration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.quillpress.theme.view.CardView;

/**
 * What sections wrote for cards, for the next list that has the same card, and partials for a page,
 * for the next page. Templates have no logic of their own: a section writes the same for a card as
 * before if every name that it looks up outside of the card has the value that it had, and a
 * partial if all names have. Thread-safe.
 */
final class Repeats {
  /**
   * What it takes beside the text, in bytes: the card at its place of a list, and the values read.
   */
  private static final int CARD = 400;

  /** How often a partial is kept for nothing before it is no longer kept. */
  private static final int TRIES = 4;

  /** How often what is kept of a partial has to be of use. */
  private static final int WORTH = 8;

  private final Map<PartialTag, Partial> partials = new ConcurrentHashMap<>();
  private final Map<Place, Written> written = new ConcurrentHashMap<>();
  private final long most;
  private final AtomicLong room;

  /**
   * Begins with nothing.
   *
   * @param most bytes that are kept; after that, nothing more is
   */
  Repeats(long most) {
    this.most = most;
    room = new AtomicLong(most);
  }

  /** Forgets all of it. Call while nothing is written. */
  void clear() {
    written.clear();
    partials.clear();
    room.set(most);
  }

  private record Place(Iteration section, String url) {
    // asked for each card of each list: what a record has by itself is slow

    @Override
    @SuppressWarnings("ReferenceEquality") // a section is nothing but itself
    public boolean equals(@Nullable Object other) {
      return other instanceof Place place && section == place.section && url.equals(place.url);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(section) + url.hashCode();
    }
  }

  private record Written(CardView card, List<Scopes.Read> reads, PageText.Part part) {
    boolean fits(CardView other, Scopes scopes) {
      if (!card.isSameStory(other)) {
        return false;
      }
      scopes.add(other);
      boolean same = true;
      for (int i = 0; same && i < reads.size(); i++) {
        same = reads.get(i).isSame(scopes);
      }
      scopes.remove(scopes.size() - 1);
      return same;
    }
  }

  /** Writes what a section makes of a card. */
  void write(Iteration section, CardView card, PageText page, Scopes scopes) {
    if (scopes.isNoting()) {
      section.next(page, card, scopes);
      return;
    }
    Place place = new Place(section, card.url());
    Written before = written.get(place);
    if (before != null && before.fits(card, scopes) && page.add(before.part)) {
      return;
    }
    if (before != null || room.get() <= 0) {
      section.next(page, card, scopes);
      return;
    }
    PageText.Mark mark = page.mark();
    scopes.note(card);
    section.next(page, card, scopes);
    @Nullable List<Scopes.Read> reads = scopes.noted();
    if (reads != null) {
      PageText.Part part = page.since(mark);
      room.addAndGet(-(part.utf8().length + CARD));
      written.put(place, new Written(card, reads, part));
    }
  }

  /** What a partial wrote last. What is counted is not exact where threads meet. */
  private static final class Partial {
    private volatile @Nullable Same last;
    private int kept;
    private int used;

    private record Same(List<Scopes.Reads> reads, PageText.Part part) {
      boolean fits(Scopes scopes) {
        for (int i = 0; i < reads.size(); i++) {
          if (!reads.get(i).areSame(scopes)) {
            return false;
          }
        }
        return true;
      }
    }

    boolean isOfNoUse() {
      return kept >= TRIES && used < WORTH * kept;
    }
  }

  /** Writes what a partial makes, which the page has entered. */
  void write(PartialTag tag, PageText page, Scopes scopes) {
    Partial partial = scopes.isNoting() ? null : partials.get(tag);
    if (partial == null && !scopes.isNoting()) {
      Partial made = new Partial();
      Partial other = partials.putIfAbsent(tag, made);
      partial = other == null ? made : other;
    }
    if (partial == null) {
      tag.run(page, scopes);
      return;
    }
    Partial.Same last = partial.last;
    if (last != null && last.fits(scopes) && page.add(last.part)) {
      partial.used++;
      return;
    }
    if (partial.isOfNoUse()) {
      partial.last = null;
      tag.run(page, scopes);
      return;
    }
    PageText.Mark mark = page.mark();
    scopes.note(null);
    tag.run(page, scopes);
    @Nullable List<Scopes.Reads> reads = scopes.notedByWord();
    partial.kept++;
    partial.last = reads == null ? null : new Partial.Same(reads, page.since(mark));
  }
}
