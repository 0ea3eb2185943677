package org.quillpress.theme;

import com.github.mustachejava.util.InternalArrayList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quillpress.theme.view.CardView;

/**
 * The values that a name is looked up in, the innermost last. While what a card or a partial reads
 * is noted, it keeps what the templates learn from anything that was there before.
 */
final class Scopes extends InternalArrayList<Object> {
  private static final long serialVersionUID = 1;
  private static final Set<String> PLACE = Set.of("first", "last", "index");

  private transient boolean isNoting;
  private transient @Nullable CardView noted;
  private transient int around;
  private transient boolean isWhole;
  private transient List<Read> reads = List.of();

  /**
   * What was looked up below the same first word.
   *
   * @param found what the first word gave: if it gives the same, so do all names
   */
  record Reads(@Nullable Object found, List<Read> names) {
    @SuppressWarnings("ReferenceEquality")
    boolean areSame(Scopes scopes) {
      if (names.get(0).name().first(scopes) == found) {
        return true;
      }
      for (int i = 0; i < names.size(); i++) {
        if (!names.get(i).isSame(scopes)) {
          return false;
        }
      }
      return true;
    }
  }

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

  /** Begins to note what templates read outside of a card, or of the partial that begins here. */
  void note(@Nullable CardView card) {
    isNoting = true;
    noted = card;
    around = size();
    isWhole = true;
    reads = new ArrayList<>();
  }

  boolean isNoting() {
    return isNoting;
  }

  /** What is written does more than to write: it must not be left out another time. */
  void spoil() {
    isWhole = false;
  }

  /** What was read since that was begun, or null if that does not tell all. */
  @Nullable List<Read> noted() {
    isNoting = false;
    noted = null;
    return isWhole ? List.copyOf(reads) : null;
  }

  /** The same by first words. */
  @Nullable List<Reads> notedByWord() {
    @Nullable List<Read> all = noted();
    if (all == null) {
      return null;
    }
    Map<String, Reads> byWord = new LinkedHashMap<>();
    for (Read read : all) {
      byWord
          .computeIfAbsent(
              read.name().word(), any -> new Reads(read.name().first(this), new ArrayList<>()))
          .names()
          .add(read);
    }
    return List.copyOf(byWord.values());
  }

  /**
   * Notes a look-up.
   *
   * @param depth where the first word was found, or -1
   */
  @SuppressWarnings("ReferenceEquality")
  void read(int depth, String word, NameBinding name, @Nullable Object value) {
    if (depth < around || noted != null && get(depth) == noted && PLACE.contains(word)) {
      reads.add(new Read(name, value));
    }
  }
}
