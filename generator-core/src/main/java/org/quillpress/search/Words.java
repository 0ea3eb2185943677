package org.quillpress.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Splits texts into the words that an index has. A word is a run of letters, digits and marks; an
 * apostrophe joins three letters or more to one or two ({@code don't}), and parts others ({@code
 * l'homme}). Scripts that do not part words give each two characters in a row, and the last one of
 * a run. The script {@code search.js} of the themes splits what is looked for in the same way. Not
 * thread-safe.
 */
final class Words {
  /** Takes words. */
  @FunctionalInterface
  interface Sink {
    /**
     * Takes one.
     *
     * @param chars in the first {@code length} of which it is, good for the time of the call
     */
    void word(char[] chars, int length);
  }

  /** Characters of a word that count. */
  private static final int LONGEST = 40;

  private static final int KNOWN = 20_000;

  /** The letters and digits of ASCII as words have them. */
  private static final char[] LETTERS = new char[0x80];

  static {
    for (char c = 0; c < LETTERS.length; c++) {
      LETTERS[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }
  }

  private final Sink sink;
  private final Map<String, String> folded = new HashMap<>();
  private char[] buffer = new char[1 << 10];
  private char[] chars = buffer;
  private char[] word = new char[64];
  private int length;
  private int unjoined;
  private boolean simple = true;

  Words(Sink sink) {
    this.sink = sink;
  }

  /** Gives all words of a text. */
  void read(String text) {
    int end = text.length();
    if (end > buffer.length) {
      buffer = new char[Math.max(end, 2 * buffer.length)];
    }
    // an array, since a look at a character of a string with others than Latin ones is dear
    text.getChars(0, end, buffer, 0);
    read(buffer, end);
  }

  /** Gives all words of the first {@code end} of some characters. */
  void read(char[] chars, int end) {
    this.chars = chars;
    for (int i = 0; i < end; i++) {
      if (length == 0) {
        i = ordinary(chars, i, end);
        if (i == end) {
          break;
        }
      }
      char c = chars[i];
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        add(c);
      } else if (c >= 'A' && c <= 'Z') {
        add((char) (c + 32));
      } else if (c == '\'' || c == '’' || c == 'ʼ' || c == '＇') {
        apostrophe(i, end);
      } else if (c < 0x80) {
        end();
      } else {
        int code = Character.codePointAt(chars, i, end);
        if (!isPart(code)) {
          end();
        } else {
          simple = false;
          add(c);
          if (code > 0xffff) {
            raw(chars[++i]);
          }
        }
      }
    }
    end();
  }

  /**
   * Gives the words of nothing but letters and digits of ASCII, which most are; gives where a word
   * or a sign begins that wants a closer look.
   */
  private int ordinary(char[] chars, int from, int end) {
    char[] to = word;
    int begin = from;
    int at = from;
    while (at < end) {
      char c = chars[at];
      char letter = c < 0x80 ? LETTERS[c] : 0;
      if (letter == 0) {
        if (c >= 0x80 || c == '\'') {
          return begin;
        }
        if (at > begin) {
          sink.word(to, Math.min(at - begin, LONGEST));
        }
        begin = at + 1;
      } else if (at - begin == to.length) {
        return begin;
      } else {
        to[at - begin] = letter;
      }
      at++;
    }
    return begin;
  }

  /** Goes on behind an apostrophe, with the same word or another. */
  private void apostrophe(int at, int end) {
    int tail = 0;
    int i = at + 1;
    while (i < end && tail < 3 && chars[i] != 'ʼ') {
      int code = Character.codePointAt(chars, i, end);
      if (!isPart(code)) {
        break;
      }
      i += Character.charCount(code);
      tail++;
    }
    if (unjoined < 3 || tail == 0 || tail > 2) {
      end();
    } else {
      unjoined = -tail;
    }
  }

  private void add(char c) {
    unjoined++;
    raw(c);
  }

  private void raw(char c) {
    if (length == word.length) {
      word = Arrays.copyOf(word, 2 * length);
    }
    word[length++] = c;
  }

  private void end() {
    if (length > 0) {
      if (simple) {
        sink.word(word, Math.min(length, LONGEST));
      } else {
        special();
      }
    }
    length = 0;
    unjoined = 0;
    simple = true;
  }

  private void special() {
    String typed = new String(word, 0, length);
    if (isFolded(typed)) {
      runs(typed);
      return;
    }
    String known = folded.get(typed);
    if (known == null) {
      known = Fold.of(typed);
      if (length <= LONGEST && folded.size() < KNOWN) {
        folded.put(typed, known);
      }
    }
    runs(known);
  }

  /** Whether there is nothing to fold, as in most texts in Chinese and Japanese. */
  private static boolean isFolded(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean is =
          c < 0x80
              || c >= 0x3041 && c <= 0x3096
              || c >= 0x30a1 && c <= 0x30fc
              || c >= 0x4e00 && c < 0xa000;
      if (!is) {
        return false;
      }
    }
    return true;
  }

  /** Parts what is written without spaces from what is not. */
  private void runs(String text) {
    int from = 0;
    while (from < text.length()) {
      boolean apart = isUnparted(text.codePointAt(from));
      int to = from;
      while (to < text.length() && isUnparted(text.codePointAt(to)) == apart) {
        to += Character.charCount(text.codePointAt(to));
      }
      if (apart) {
        pairs(text, from, to);
      } else {
        int cut =
            to - from <= LONGEST || text.codePointCount(from, to) <= LONGEST
                ? to
                : text.offsetByCodePoints(from, LONGEST);
        give(text, from, cut);
      }
      from = to;
    }
  }

  private void pairs(String text, int from, int to) {
    int at = from;
    while (at < to) {
      int next = at + Character.charCount(text.codePointAt(at));
      give(text, at, next == to ? to : next + Character.charCount(text.codePointAt(next)));
      at = next;
    }
  }

  private void give(String text, int from, int to) {
    char[] chars = new char[to - from];
    text.getChars(from, to, chars, 0);
    sink.word(chars, chars.length);
  }

  /** Whether a character is part of a word: a letter, a number, a mark, or seen by nobody. */
  private static boolean isPart(int code) {
    if (code < 0x80) {
      return Character.isLetterOrDigit(code);
    }
    return switch (Character.getType(code)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  /** Han, kana, Hangul, Thai, Lao, Myanmar and Khmer. */
  static boolean isUnparted(int code) {
    if (code < 0x0e00) {
      return false;
    }
    return code < 0x0f00
        || code >= 0x1000 && code < 0x10a0
        || code >= 0x1780 && code < 0x1800
        || code >= 0x3005 && code < 0x3008
        || code >= 0x3040 && code < 0x3100
        || code >= 0x31f0 && code < 0x3200
        || code >= 0xa9e0 && code < 0xaa00
        || code >= 0xaa60 && code < 0xaa80
        || code >= 0xac00 && code < 0xd7b0
        || Character.isIdeographic(code);
  }
}
