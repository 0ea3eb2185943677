package org.quillpress.search;

import java.util.Arrays;
import java.util.Map;

/**
 * The best texts for all words with the same first letters, for those who have typed no more. They
 * are told only where the words are in so many files that a search would not load them all: for one
 * letter, the first that is typed, more than one file.
 */
final class Beginning {
  /** Letters of the longest ones that are told. */
  static final int LONGEST = 3;

  private static final int MOST = 200;
  private static final int MANY_FILES = 3;

  /**
   * What is told of one.
   *
   * @param texts as {@link Postings#told}
   * @param all how many texts there are if that is more than are told, or 0
   */
  record Told(String texts, int all) {}

  private final int length;
  private final int manyFiles;
  private final int[] keys;
  private final int[] best;
  private int[] touched = new int[64];
  private int count;
  private String letters = "";
  private int firstFile;

  Beginning(int length, int[] keys) {
    this.length = length;
    this.manyFiles = length == 1 ? 2 : MANY_FILES;
    this.keys = keys;
    this.best = new int[keys.length];
  }

  /**
   * Says which word comes next.
   *
   * @param file to which it goes
   * @param told receives what is to be told
   */
  void before(String word, int file, Map<String, Told> told) {
    if (!letters.isEmpty() && word.startsWith(letters)) {
      return;
    }
    end(file, told);
    if (word.length() >= length && !Character.isHighSurrogate(word.charAt(length - 1))) {
      letters = word.substring(0, length);
      firstFile = file;
    }
  }

  /** Adds the texts of the word. */
  void add(Postings postings) {
    if (letters.isEmpty()) {
      return;
    }
    for (int i = 0; i < postings.count(); i++) {
      int text = postings.text(i);
      if (best[text] == 0) {
        if (count == touched.length) {
          touched = Arrays.copyOf(touched, 2 * count);
        }
        touched[count++] = text;
      }
      if (postings.value(i) % 64 > best[text] % 64) {
        best[text] = postings.value(i);
      }
    }
  }

  /** Ends it. */
  void end(int file, Map<String, Told> told) {
    if (!letters.isEmpty() && file - firstFile + 1 >= manyFiles) {
      Arrays.sort(touched, 0, count);
      Postings all = new Postings();
      for (int i = 0; i < count; i++) {
        all.add(touched[i], best[touched[i]]);
      }
      int more = all.limit(MOST);
      told.put(letters, new Told(all.told(keys).toString(), more));
    }
    for (int i = 0; i < count; i++) {
      best[touched[i]] = 0;
    }
    count = 0;
    letters = "";
  }
}
