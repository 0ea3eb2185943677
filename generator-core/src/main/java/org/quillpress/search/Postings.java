package org.quillpress.search;

import java.util.Arrays;

/** The texts that have a word, in their order, with the best passage and the score of each. */
final class Postings {
  /** Texts of a word that are told; the others are found by other words. */
  static final int MOST = 2_000;

  private static final int SCORES = 64;

  private int[] texts = new int[256];
  private int[] values = new int[256];
  private int count;

  void clear() {
    count = 0;
  }

  /**
   * Adds one.
   *
   * @param value the passage times 64 and the score
   */
  void add(int text, int value) {
    if (count == texts.length) {
      texts = Arrays.copyOf(texts, 2 * count);
      values = Arrays.copyOf(values, 2 * count);
    }
    texts[count] = text;
    values[count++] = value;
  }

  int count() {
    return count;
  }

  int text(int at) {
    return texts[at];
  }

  int value(int at) {
    return values[at];
  }

  /** Keeps the best; gives how many there were if there were more, else 0. */
  int limit() {
    return limit(MOST);
  }

  /** The same with a number of one's own. Of equal scores the later ones are kept. */
  int limit(int most) {
    if (count <= most) {
      return 0;
    }
    int[] scores = new int[SCORES];
    for (int i = 0; i < count; i++) {
      scores[values[i] % SCORES]++;
    }
    int least = SCORES;
    int above = 0;
    while (above + scores[least - 1] <= most) {
      above += scores[--least];
    }
    int skipped = scores[least - 1] - (most - above);
    int all = count;
    count = 0;
    for (int i = 0; i < all; i++) {
      int score = values[i] % SCORES;
      if (score >= least || score == least - 1 && --skipped < 0) {
        texts[count] = texts[i];
        values[count++] = values[i];
      }
    }
    return all;
  }

  /**
   * All as text.
   *
   * @param keys number of each text's first passage
   */
  StringBuilder told(int[] keys) {
    StringBuilder out = new StringBuilder(4 * count);
    int last = 0;
    for (int i = 0; i < count; i++) {
      int key = keys[texts[i]];
      Numbers.add(out, key - last);
      Numbers.add(out, values[i]);
      last = key;
    }
    return out;
  }
}
