package org.quillpress.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * "Did you mean …": the known name that is nearest to what was typed. An object of this class knows
 * many names, for many questions. Immutable, thread-safe.
 */
public final class Nearest {
  private static final int LONGEST = 200;
  private static final int MOST = 4;
  private static final int FEWEST = 3;

  /**
   * A name as it is compared.
   *
   * @param letters a bit for each letter that it has; different letters may share one
   */
  private record Name(String text, char[] folded, long letters) {
    static Name of(String text) {
      char[] folded = text.toLowerCase(Locale.ROOT).toCharArray();
      long letters = 0;
      for (char c : folded) {
        letters |= 1L << c;
      }
      return new Name(text, folded, letters);
    }

    /** A difference adds one letter and takes one away at most. */
    boolean mayDifferBy(int limit, Name other) {
      return Math.abs(folded.length - other.folded.length) <= limit
          && Long.bitCount(letters & ~other.letters) <= limit
          && Long.bitCount(other.letters & ~letters) <= limit;
    }
  }

  private final List<Name> known;

  private Nearest(List<Name> known) {
    this.known = known;
  }

  /** Prepares to be asked about the same names many times. */
  public static Nearest among(Collection<String> known) {
    return new Nearest(known.stream().map(Name::of).toList());
  }

  /**
   * The nearest known name, by the optimal string alignment distance without regard to case, if it
   * differs in at most a third of the typed letters, at least one and at most four; with fewer than
   * three letters or digits only in case. Ties go to the first in alphabetical order.
   */
  public static Optional<String> to(String typed, Collection<String> known) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    Search search = new Search(typed);
    for (String name : known) {
      if (Math.abs(name.length() - typed.length()) <= search.limit) {
        search.look(Name.of(name));
      }
    }
    return Optional.ofNullable(search.best);
  }

  /** The nearest of the names, as {@link #to(String, Collection)} finds it. */
  public Optional<String> to(String typed) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    Search search = new Search(typed);
    known.forEach(search::look);
    return Optional.ofNullable(search.best);
  }

  /** {@code did you mean "title"?}, or empty if nothing is near. */
  public static String hint(String typed, Collection<String> known) {
    return hint(typed, known, "");
  }

  /** {@code did you mean "title"?}, or what else there is to say if nothing is near. */
  public static String hint(String typed, Collection<String> known, String otherwise) {
    return to(typed, known).map(name -> "did you mean \"" + name + "\"?").orElse(otherwise);
  }

  /** The nearest name so far. */
  private static final class Search {
    final int limit;
    private final Name typed;
    private int least;
    @Nullable String best;

    Search(String typed) {
      this.limit = tooShort(typed) ? 0 : Math.min(MOST, Math.max(1, typed.length() / 3));
      this.typed = Name.of(typed);
      this.least = limit + 1;
    }

    /** Anything of that length is near, so nothing is meant. */
    private static boolean tooShort(String typed) {
      return typed.codePoints().filter(Character::isLetterOrDigit).limit(FEWEST).count() < FEWEST;
    }

    void look(Name name) {
      int most = Math.min(limit, least);
      if (!typed.mayDifferBy(most, name)) {
        return;
      }
      int d = distance(typed.folded(), name.folded(), most);
      if (d < least || d == least && best != null && name.text().compareTo(best) < 0) {
        best = name.text();
        least = d;
      }
    }
  }

  /** The distance, or any number above the limit if it is above it; lengths differ by no more. */
  private static int distance(char[] a, char[] b, int limit) {
    int from = 0;
    int endA = a.length;
    int endB = b.length;
    while (from < endA && from < endB && a[from] == b[from]) {
      from++;
    }
    while (endA > from && endB > from && a[endA - 1] == b[endB - 1]) {
      endA--;
      endB--;
    }
    return within(limit, Arrays.copyOfRange(a, from, endA), Arrays.copyOfRange(b, from, endB));
  }

  /** Looks only at places that are at most {@code limit} apart, as the lengths are. */
  private static int within(int limit, char[] a, char[] b) {
    int over = limit + 1;
    int[] beforeLast = new int[b.length + 1];
    int[] last = new int[b.length + 1];
    int[] row = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      int first = Math.max(1, i - limit);
      int end = Math.min(b.length, i + limit);
      row[first - 1] = first == 1 ? i : over;
      int least = row[first - 1];
      for (int j = first; j <= end; j++) {
        int cost = a[i - 1] == b[j - 1] ? 0 : 1;
        int above = j == i + limit ? over : last[j];
        int d = Math.min(above + 1, Math.min(row[j - 1] + 1, last[j - 1] + cost));
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          d = Math.min(d, beforeLast[j - 2] + 1);
        }
        row[j] = d;
        least = Math.min(least, d);
      }
      if (least > limit) {
        return over;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length];
  }
}
