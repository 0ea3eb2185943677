package org.quillpress.search;

import java.util.Arrays;

/** Numbers words in the order in which they come, without a copy of those that it knows. */
final class Vocabulary {
  private int[] table = new int[1 << 12];
  private int[] starts = new int[1 << 11];
  private int[] hashes = new int[1 << 11];
  private char[] letters = new char[1 << 14];
  private int size;

  /** The number of a word, from 0. */
  int number(char[] chars, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + chars[i];
    }
    hash *= 0x9e3779b9;
    int mask = table.length - 1;
    int at = hash >>> 7 & mask;
    while (table[at] != 0) {
      int number = table[at] - 1;
      if (hashes[number] == hash && is(number, chars, length)) {
        return number;
      }
      at = at + 1 & mask;
    }
    table[at] = size + 1;
    return add(chars, length, hash);
  }

  private boolean is(int number, char[] chars, int length) {
    int start = starts[number];
    return Arrays.equals(letters, start, starts[number + 1], chars, 0, length);
  }

  private int add(char[] chars, int length, int hash) {
    if (size + 2 > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
      hashes = Arrays.copyOf(hashes, 2 * hashes.length);
    }
    int start = starts[size];
    if (start + length > letters.length) {
      letters = Arrays.copyOf(letters, 2 * (start + length));
    }
    System.arraycopy(chars, 0, letters, start, length);
    hashes[size] = hash;
    starts[++size] = start + length;
    if (2 * size > table.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    int[] larger = new int[2 * table.length];
    int mask = larger.length - 1;
    for (int number = 0; number < size; number++) {
      int at = hashes[number] >>> 7 & mask;
      while (larger[at] != 0) {
        at = at + 1 & mask;
      }
      larger[at] = number + 1;
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
