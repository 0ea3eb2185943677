package org.quillpress.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean …": the known name that is nearest to what was typed. */
public final class Nearest {
  private static final int LONGEST = 200;
  private static final int MOST = 4;

  private Nearest() {}

  /**
   * The nearest known name, by the optimal string alignment distance without regard to case, if it
   * differs in at most a third of the typed letters, at least one and at most four. Ties go to the
   * first in alphabetical order.
   */
  public static Optional<String> to(String typed, Collection<String> known) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    int limit = Math.min(MOST, Math.max(1, typed.length() / 3));
    String folded = typed.toLowerCase(Locale.ROOT);
    String best = null;
    int least = limit + 1;
    for (String name : known) {
      if (Math.abs(name.length() - typed.length()) > limit) {
        continue;
      }
      int d = distance(folded, name.toLowerCase(Locale.ROOT), Math.min(limit, least));
      if (d < least || d == least && best != null && name.compareTo(best) < 0) {
        best = name;
        least = d;
      }
    }
    return Optional.ofNullable(best);
  }

  /** {@code did you mean "title"?}, or empty if nothing is near. */
  public static String hint(String typed, Collection<String> known) {
    return to(typed, known).map(name -> "did you mean \"" + name + "\"?").orElse("");
  }

  /** The distance, or any number above the limit if it is above it. */
  private static int distance(String a, String b, int limit) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int d = Math.min(last[j] + 1, Math.min(row[j - 1] + 1, last[j - 1] + cost));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        row[j] = swapped ? Math.min(d, beforeLast[j - 2] + 1) : d;
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return limit + 1;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
