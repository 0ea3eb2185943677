package org.quillpress.markdown;

import java.util.Arrays;

/**
 * Refuses what commonmark-java 0.30.1 takes quadratic time for: thousands of brackets of one
 * paragraph that are opened within each other. At each bracket that closes, the parser copies the
 * text back to the one that opens; for each link it visits all that are still open. Here those
 * steps are only counted.
 */
final class Brackets {
  private static final int UNSUSPICIOUS = 1_000;
  private static final long MOST_STEPS = 300_000_000;

  private Brackets() {}

  /** Whether a text has so many that it has to be checked. */
  static boolean many(Signs signs) {
    return signs.brackets() > UNSUSPICIOUS;
  }

  static void check(String text) {
    int[] open = new int[64];
    int depth = 0;
    long steps = 0;
    boolean blank = true;
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[') {
        open = depth < open.length ? open : Arrays.copyOf(open, depth * 2);
        open[depth++] = i;
      } else if (c == ']' && depth > 0) {
        boolean link = i + 1 < text.length() && "([".indexOf(text.charAt(i + 1)) >= 0;
        steps += link ? 20L * depth : 0;
        steps += i - open[--depth];
        if (steps > MOST_STEPS) {
          throw TooComplex.at(
              line,
              "thousands of brackets [ are opened in one paragraph",
              "close them, put blank lines between, or put it in a block of code");
        }
      } else if (c == '\n') {
        depth = blank ? 0 : depth;
        blank = true;
        line++;
        continue;
      }
      blank = blank && (c == ' ' || c == '\t' || c == '\r');
    }
  }
}
