package org.quillpress.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of some texts, where they are, and how often. The words are sorted and in parts, so
 * that blocks can be merged part by part.
 */
final class Block {
  /** A word in the title. */
  static final int TITLE = 4;

  /** A word in a heading. */
  static final int HEADING = 2;

  /** A word in the name of a term, or in the subtitle. */
  static final int TERM = 1;

  /** A word is not counted further in one text. */
  static final int MOST = 31;

  /** Passages are not told apart further. */
  static final int LAST_PASSAGE = 0xffff;

  private final Vocabulary vocabulary = new Vocabulary();
  private final Words words = new Words(this::word);
  private int[] counts = new int[1 << 11];
  private int[] inPassage = new int[1 << 11];
  private int[] passageOf = new int[1 << 11];
  private int[] best = new int[1 << 11];
  private int[] bestPassage = new int[1 << 11];
  private int[] flags = new int[1 << 11];
  private int[] seen = new int[1 << 10];
  private int seenCount;
  private int[] postings = new int[1 << 14];
  private int[] postingWords = new int[1 << 14];
  private int postingCount;
  private final List<Integer> lengths = new ArrayList<>();
  private int flag;
  private int passage;
  private int length;

  /** Begins a text. */
  void begin(String title, List<String> terms) {
    seenCount = 0;
    length = 0;
    passage = 0;
    read(title, TITLE);
    terms.forEach(term -> read(term, TERM));
    passage = -1;
  }

  /**
   * Adds its next passage.
   *
   * @param heading that is not added yet, or empty
   * @param chars in the first {@code count} of which the passage is
   */
  void add(String heading, char[] chars, int count) {
    passage = Math.min(passage + 1, LAST_PASSAGE);
    read(heading, HEADING);
    flag = 0;
    words.read(chars, count);
  }

  /** Ends it. */
  void end() {
    int text = lengths.size();
    lengths.add(length);
    for (int i = 0; i < seenCount; i++) {
      int word = seen[i];
      post(
          word,
          text << 24 | bestPassage[word] << 8 | Math.min(counts[word], MOST) << 3 | flags[word]);
      counts[word] = 0;
      flags[word] = 0;
      best[word] = 0;
      inPassage[word] = 0;
    }
  }

  private void read(String text, int where) {
    flag = where;
    words.read(text);
  }

  private void word(char[] chars, int size) {
    int word = vocabulary.number(chars, size);
    if (word >= counts.length) {
      grow();
    }
    boolean isNew = counts[word] == 0 && flags[word] == 0;
    if (isNew) {
      if (seenCount == seen.length) {
        seen = Arrays.copyOf(seen, 2 * seenCount);
      }
      seen[seenCount++] = word;
      bestPassage[word] = passage;
      passageOf[word] = passage;
    }
    if (passageOf[word] != passage) {
      passageOf[word] = passage;
      inPassage[word] = 0;
    }
    flags[word] |= flag;
    if (flag == 0 || flag == HEADING) {
      counts[word]++;
      length++;
      inPassage[word] += flag == 0 ? 1 : 3;
      if (inPassage[word] > best[word]) {
        best[word] = inPassage[word];
        bestPassage[word] = passage;
      }
    }
  }

  private void grow() {
    int size = 2 * counts.length;
    counts = Arrays.copyOf(counts, size);
    inPassage = Arrays.copyOf(inPassage, size);
    passageOf = Arrays.copyOf(passageOf, size);
    best = Arrays.copyOf(best, size);
    bestPassage = Arrays.copyOf(bestPassage, size);
    flags = Arrays.copyOf(flags, size);
  }

  private void post(int word, int posting) {
    if (postingCount == postings.length) {
      postings = Arrays.copyOf(postings, 2 * postingCount);
      postingWords = Arrays.copyOf(postingWords, 2 * postingCount);
    }
    postings[postingCount] = posting;
    postingWords[postingCount++] = word;
  }

  /** How many words each text has. */
  int[] lengths() {
    return lengths.stream().mapToInt(Integer::intValue).toArray();
  }

  /** All words, sorted. */
  String[] sorted() {
    String[] all = new String[vocabulary.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = vocabulary.word(i);
    }
    Arrays.sort(all);
    return all;
  }

  /** Writes parts. */
  interface Store {
    long append(byte[] bytes) throws IOException;
  }

  /**
   * Writes its words with their texts.
   *
   * @param sorted all words
   * @param bounds where parts other than the first begin
   * @return a handle for each part
   */
  long[] write(String[] sorted, List<String> bounds, Store store) throws IOException {
    int[] ranks = ranks(sorted);
    int[] begins = new int[sorted.length + 1];
    for (int i = 0; i < postingCount; i++) {
      begins[ranks[postingWords[i]] + 1]++;
    }
    for (int i = 0; i < sorted.length; i++) {
      begins[i + 1] += begins[i];
    }
    int[] byWord = new int[postingCount];
    int[] next = Arrays.copyOf(begins, sorted.length);
    for (int i = 0; i < postingCount; i++) {
      byWord[next[ranks[postingWords[i]]]++] = postings[i];
    }
    long[] handles = new long[bounds.size() + 1];
    int rank = 0;
    for (int part = 0; part < handles.length; part++) {
      Bytes bytes = new Bytes();
      while (rank < sorted.length
          && (part == bounds.size() || sorted[rank].compareTo(bounds.get(part)) < 0)) {
        bytes.add(sorted[rank]);
        bytes.add(begins[rank + 1] - begins[rank]);
        for (int i = begins[rank]; i < begins[rank + 1]; i++) {
          bytes.add(byWord[i] >>> 24).add(byWord[i] >>> 8 & 0xffff).add(byWord[i] & 0xff);
        }
        rank++;
      }
      handles[part] = store.append(bytes.written());
    }
    return handles;
  }

  private int[] ranks(String[] sorted) {
    int[] ranks = new int[sorted.length];
    for (int rank = 0; rank < sorted.length; rank++) {
      char[] chars = sorted[rank].toCharArray();
      ranks[vocabulary.number(chars, chars.length)] = rank;
    }
    return ranks;
  }
}
