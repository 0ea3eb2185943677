package org.quillpress.markdown;

import java.util.Arrays;

/**
 * Counts words and ideographs. A word is a run of letters, digits and marks, with single
 * apostrophes and hyphens inside; an ideograph is one letter of a script that does not separate
 * words. State is kept between texts, so that {@code un**think**able} is one word: call {@link
 * #gap} where a word ends.
 */
final class WordCount {
  private static final int LETTER = 1;
  private static final int JOINT = 2;
  private static final int OTHER = -128;

  /** In what {@link #add} gives: a character that has to be escaped in HTML. */
  static final int ESCAPED = 4;

  /** In what {@link #add} gives: a character that every bare address has, but for {@code www}. */
  static final int ADDRESS = 8;

  /** In what {@link #add} gives: a quotation mark or apostrophe as typed. */
  static final int QUOTE = 32;

  /** In what {@link #add} gives: two dots in a row, or two of hyphens and quotation marks. */
  static final int TWICE = 256;

  /** In what {@link #add} gives: one of {@code & < >}. */
  static final int MARKUP = 64;

  private static final int DOT = 16;

  /** What the characters are; those of the alphabets up to Armenian without a closer look. */
  private static final byte[] KINDS = new byte[1 << 16];

  static {
    Arrays.fill(KINDS, 128, KINDS.length, (byte) OTHER);
    for (int c = 0; c < 0x590; c++) {
      if (Character.isLetterOrDigit(c)) {
        KINDS[c] = LETTER;
      }
    }
    KINDS['\''] = JOINT | QUOTE;
    KINDS['-'] = JOINT;
    KINDS['.'] = DOT;
    KINDS[':'] = ADDRESS;
    KINDS['@'] = ADDRESS;
    KINDS['&'] = ESCAPED | MARKUP;
    KINDS['<'] = ESCAPED | MARKUP;
    KINDS['>'] = ESCAPED | MARKUP;
    KINDS['"'] = ESCAPED | QUOTE;
  }

  private int words;
  private int ideographs;
  private int letterBefore;
  private int jointBefore;
  private char[] buffer = new char[0];

  int words() {
    return words;
  }

  int ideographs() {
    return ideographs;
  }

  /** How far it has counted. */
  record Mark(int words, int ideographs) {}

  Mark mark() {
    return new Mark(words, ideographs);
  }

  /** Forgets what was counted since. */
  void back(Mark mark) {
    words = mark.words;
    ideographs = mark.ideographs;
    gap();
  }

  void gap() {
    letterBefore = 0;
    jointBefore = 0;
  }

  /** Begins with the characters of what was added last. */
  char[] last() {
    return buffer;
  }

  /** Counts, and gives what kinds of characters there are. */
  int add(String text) {
    return add(text, 0, text.length());
  }

  /**
   * Counts a part of a text. The loop has no branches for ordinary letters and spaces: where words
   * end is what a processor cannot predict.
   */
  int add(String text, int from, int to) {
    int length = to - from;
    if (buffer.length < length) {
      buffer = new char[Math.max(length, 512)];
    }
    char[] chars = buffer;
    text.getChars(from, to, chars, 0);
    int seen = 0;
    int before = 0;
    int twice = 0;
    for (int at = 0; at < length; ) {
      int letter = letterBefore;
      int joint = jointBefore;
      int found = 0;
      int i = at;
      for (; i < length; i++) {
        int kind = KINDS[chars[i]];
        if (kind < 0) {
          break;
        }
        seen |= kind;
        twice |= kind & before;
        before = kind;
        int now = kind & LETTER;
        found += now & ~(letter | joint);
        joint = kind >> 1 & letter;
        letter = now;
      }
      words += found;
      letterBefore = letter;
      jointBefore = joint;
      at = i < length ? i + other(chars, i, length) : length;
    }
    return (twice & (JOINT | DOT)) == 0 ? seen : seen | TWICE;
  }

  /** Counts any character, and gives how many units it has. */
  private int other(char[] chars, int at, int length) {
    int code = Character.codePointAt(chars, at, length);
    if (Character.isLetterOrDigit(code)) {
      if (unseparated(code) && Character.isLetter(code)) {
        ideographs++;
        gap();
      } else {
        words += 1 & ~(letterBefore | jointBefore);
        letterBefore = 1;
        jointBefore = 0;
      }
    } else if (code == '\u2019' || code == '\u2010' || code == '\u2011') {
      jointBefore = letterBefore;
      letterBefore = 0;
    } else if (!Marks.is(code) && code != '\u00ad' && code != '\u200d' && code != '\u200c') {
      gap();
    }
    return Character.charCount(code);
  }

  /** Han, kana, Thai, Lao, Myanmar and Khmer. */
  static boolean unseparated(int code) {
    if (code < 0x0e00) {
      return false;
    }
    return code < 0x0f00
        || code >= 0x1000 && code < 0x10a0
        || code >= 0x1780 && code < 0x1800
        || code >= 0x3040 && code < 0x3100
        || code >= 0x31f0 && code < 0x3200
        || code >= 0xa9e0 && code < 0xaa00
        || code >= 0xaa60 && code < 0xaa80
        || code >= 0xff66 && code < 0xffa0
        || Character.isIdeographic(code);
  }
}
