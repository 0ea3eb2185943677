package org.quillpress.search;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes words alike that readers take for the same: small letters, compatible forms (Unicode NFKD),
 * no accents, vowel points and other marks, Arabic and Hebrew letters in their usual forms. What
 * makes another letter stays: the voicing marks of kana, the signs of Indic and Thai scripts, the
 * breve of Cyrillic. The script {@code search.js} of the themes does the same.
 */
final class Fold {
  /** Pairs of a letter and what it becomes. */
  private static final String[] LETTERS = {
    "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i",
    "ħ", "h", "ŧ", "t", "ς", "σ", "ٱ", "ا", "ى", "ي", "ی", "ي", "ة", "ه", "ک", "ك", "ך", "כ",
    "ם", "מ", "ן", "נ", "ף", "פ", "ץ", "צ"
  };

  private Fold() {}

  /** A word in the form in which it is looked for; may be empty. */
  static String of(String word) {
    String lower = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.length() + 2);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c < 0x80) {
        out.append(c);
      } else if (isMark(c)) {
        int last = out.length() - 1;
        if (c == '\u0306' && last >= 0 && (out.charAt(last) == 'и' || out.charAt(last) == 'у')) {
          out.append(c);
        }
      } else if (!isIgnored(lower, i)) {
        letter(c, out);
      }
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  private static boolean isIgnored(String text, int at) {
    char c = text.charAt(at);
    int code =
        Character.isLowSurrogate(c) && at > 0 ? text.codePointAt(at - 1) : text.codePointAt(at);
    return Character.getType(code) == Character.FORMAT;
  }

  private static void letter(char c, StringBuilder out) {
    if (c <= 0x167 || c == 'ς' || c >= 0x5d0 && c <= 0x6cc) {
      for (int i = 0; i < LETTERS.length; i += 2) {
        if (LETTERS[i].charAt(0) == c) {
          out.append(LETTERS[i + 1]);
          return;
        }
      }
    }
    out.append(c);
  }

  /** Whether it is a mark that words are compared without. */
  private static boolean isMark(char c) {
    if (c < 0x700) {
      int type = c < 0x300 ? 0 : Character.getType(c);
      return c == 0x640
          || type == Character.NON_SPACING_MARK
          || type == Character.ENCLOSING_MARK
          || type == Character.COMBINING_SPACING_MARK;
    }
    return c >= 0x1ab0 && c <= 0x1aff
        || c >= 0x1dc0 && c <= 0x1dff
        || c >= 0x20d0 && c <= 0x20ff
        || c >= 0xfe00 && c <= 0xfe0f;
  }
}
