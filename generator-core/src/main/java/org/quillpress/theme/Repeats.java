package org.quillpress.theme;

import com.github.mustachejava.Iteration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.quillpress.theme.view.CardView;

/**
 * What sections wrote for cards, for the next list that has the same card. Templates have no logic
 * of their own: a section writes the same for a card as before if every name that it looks up
 * outside of the card has the value that it had. Thread-safe.
 */
final class Repeats {
  /**
   * What it takes beside the text, in bytes: the card at its place of a list, and the values read.
   */
  private static final int CARD = 400;

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
    room.set(most);
  }

  private record Place(Iteration section, String url) {
    // asked for each card of each list; what a record has by itself is slow until it is compiled
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Place place && section.equals(place.section) && url.equals(place.url);
    }

    @Override
    public int hashCode() {
      return 31 * section.hashCode() + url.hashCode();
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
}
