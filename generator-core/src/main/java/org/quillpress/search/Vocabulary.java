package org.quillpress.search;

import java.util.Arrays;

/** Numbers words in the order in which they come, without a copy of those that it knows. */
final class Vocabulary {
  /** In the upper half the hash of a word, in the lower its number and one. */
  private long[] table = new long[1 << 12];

  private int[] starts = new int[1 << 11];
  private char[] letters = new char[1 << 14];
  private int size;

  /** The number of a word, from 0. */
  int number(char[] chars, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = Integer.rotateLeft((hash ^ chars[i]) * 0x9e3779b1, 15);
    }
    int mask = table.length - 1;
    int at = hash >>> 7 & mask;
    while (table[at] != 0) {
      int number = (int) table[at] - 1;
      if ((int) (table[at] >>> 32) == hash && is(number, chars, length)) {
        return number;
      }
      at = at + 1 & mask;
    }
    table[at] = (long) hash << 32 | size + 1;
    return add(chars, length);
  }

  private boolean is(int number, char[] chars, int length) {
    int start = starts[number];
    if (starts[number + 1] - start != length) {
      return false;
    }
    // words are short: a call that compares many letters at once takes longer
    char[] all = letters;
    for (int i = 0; i < length; i++) {
      if (all[start + i] != chars[i]) {
        return false;
      }
    }
    return true;
  }

  private int add(char[] chars, int length) {
    if (size + 2 > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    int start = starts[size];
    if (start + length > letters.length) {
      letters = Arrays.copyOf(letters, 2 * (start + length));
    }
    System.arraycopy(chars, 0, letters, start, length);
    starts[++size] = start + length;
    if (2 * size > table.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    long[] larger = new long[2 * table.length];
    int mask = larger.length - 1;
    for (long entry : table) {
      if (entry != 0) {
        int at = (int) (entry >>> 32) >>> 7 & mask;
        while (larger[at] != 0) {
          at = at + 1 & mask;
        }
        larger[at] = entry;
      }
    }
    table = larger;
  }

  int size() {
    return size;
  }

  String word(int number) {
    return new String(letters, starts[number], starts[number + 1] - starts[number]);
  }
}
