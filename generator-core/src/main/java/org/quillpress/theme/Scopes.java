package org.quillpress.theme;

import com.github.mustachejava.util.InternalArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quillpress.theme.view.CardView;

/**
 * The values that a name is looked up in, the innermost last. While a card is noted, it keeps what
 * the templates learn from anything but the card.
 */
final class Scopes extends InternalArrayList<Object> {
  private static final long serialVersionUID = 1;
  private static final Set<String> PLACE = Set.of("first", "last", "index");

  private transient @Nullable CardView noted;
  private transient int around;
  private transient boolean isWhole;
  private transient List<Read> reads = List.of();

  /** A name that was looked up, and the value that it had. */
  record Read(NameBinding name, @Nullable Object value) {
    /** Whether the name has the same value among others. Groups of values are never compared. */
    @SuppressWarnings("ReferenceEquality")
    boolean isSame(Scopes scopes) {
      Object now = name.get(scopes);
      return now == value
          || now != null
              && (value instanceof String || value instanceof Number)
              && now.equals(value);
    }
  }

  /** Begins to note what a card's templates read outside of it. */
  void note(CardView card) {
    noted = card;
    around = size();
    isWhole = true;
    reads = new ArrayList<>();
  }

  boolean isNoting() {
    return noted != null;
  }

  /** What is written does more than to write: it must not be left out another time. */
  void spoil() {
    isWhole = false;
  }

  /** What was read since the card was begun, or null if that does not tell all. */
  @Nullable List<Read> noted() {
    noted = null;
    return isWhole ? List.copyOf(reads) : null;
  }

  /**
   * Notes a look-up.
   *
   * @param depth where the first word was found, or -1
   */
  @SuppressWarnings("ReferenceEquality")
  void read(int depth, String word, NameBinding name, @Nullable Object value) {
    if (depth < around || get(depth) == noted && PLACE.contains(word)) {
      reads.add(new Read(name, value));
    }
  }
}
