package org.quillpress.markdown;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives each heading an id that is unique in its text and stays the same while its words do. */
final class Anchors {
  private static final String WITHOUT_WORDS = "section";

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** Takes an id that is not to be changed; false if it is taken already. */
  boolean take(String id) {
    return taken.add(id);
  }

  /** The id itself, or with {@code -1}, {@code -2}, … if it is taken. */
  String unique(String id) {
    if (taken.add(id)) {
      return id;
    }
    int number = counts.getOrDefault(id, 0);
    String numbered;
    do {
      number++;
      numbered = id + "-" + number;
    } while (!taken.add(numbered));
    counts.put(id, number);
    return numbered;
  }

  /** Letters, digits and their marks in lower case, runs of all else as one hyphen. */
  static String slug(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        out.append(c);
      } else if (c >= 'A' && c <= 'Z') {
        out.append((char) (c | ' '));
      } else if (c >= 128) {
        return slugOfAny(text);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != '-') {
        out.append('-');
      }
    }
    if (out.length() > 0 && out.charAt(out.length() - 1) == '-') {
      out.setLength(out.length() - 1);
    }
    return out.length() == 0 ? WITHOUT_WORDS : out.toString();
  }

  private static String slugOfAny(String text) {
    String plain = composed(composed(text).toLowerCase(Locale.ROOT));
    StringBuilder out = new StringBuilder(plain.length());
    boolean gap = false;
    int code;
    for (int i = 0; i < plain.length(); i += Character.charCount(code)) {
      code = plain.codePointAt(i);
      boolean letter = Character.isLetterOrDigit(code);
      boolean mark =
          !letter && !gap && out.length() > 0 && Marks.is(code) && !Marks.selectsVariation(code);
      if (letter || mark) {
        if (gap && out.length() > 0) {
          out.append('-');
        }
        out.appendCodePoint(code);
        gap = false;
      } else {
        gap = true;
      }
    }
    return out.length() == 0 ? WITHOUT_WORDS : out.toString();
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
