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

  /**
   * What GitHub makes of a heading, and with it most generators, so that links from elsewhere still
   * fit: letters, digits, their marks, underscores and hyphens, in lower case; a space becomes a
   * hyphen; all else goes.
   */
  static String slug(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_') {
        out.append(c);
      } else if (c >= 'A' && c <= 'Z') {
        out.append((char) (c | ' '));
      } else if (c >= 128) {
        return slugOfAny(text);
      } else if (c <= ' ') {
        out.append('-');
      }
    }
    return named(out);
  }

  private static String slugOfAny(String text) {
    String plain = composed(composed(text).toLowerCase(Locale.ROOT));
    StringBuilder out = new StringBuilder(plain.length());
    boolean letters = false;
    int code;
    for (int i = 0; i < plain.length(); i += Character.charCount(code)) {
      code = plain.codePointAt(i);
      boolean mark = letters && Marks.is(code) && !Marks.selectsVariation(code);
      letters = mark || Character.isLetterOrDigit(code);
      if (letters || code == '-' || Character.getType(code) == Character.CONNECTOR_PUNCTUATION) {
        out.appendCodePoint(code);
      } else if (Character.isWhitespace(code) || Character.isSpaceChar(code)) {
        out.append('-');
      }
    }
    return named(out);
  }

  /** An id says nothing if it has no letter or digit. */
  private static String named(StringBuilder slug) {
    return slug.codePoints().anyMatch(Character::isLetterOrDigit) ? slug.toString() : WITHOUT_WORDS;
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
