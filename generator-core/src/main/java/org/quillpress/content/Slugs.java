package org.quillpress.content;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.quillpress.model.Settings.SlugStyle;

/**
 * Makes segments of addresses from names: lower-case, NFC, letters, marks and digits of any script
 * kept, all else a hyphen.
 */
public final class Slugs {
  private static final int LONGEST = 200;
  private static final Map<Character, String> ASCII =
      Map.ofEntries(
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('ø', "o"),
          Map.entry('ł', "l"),
          Map.entry('đ', "d"),
          Map.entry('ð', "d"),
          Map.entry('þ', "th"),
          Map.entry('ı', "i"));

  private final SlugStyle style;

  /** In a style. */
  public Slugs(SlugStyle style) {
    this.style = style;
  }

  /** A slug, or empty if the name has no letter or digit. */
  public String of(String name) {
    String plain = plain(name);
    return plain != null ? plain : unicode(name);
  }

  /** A slug of a term, in which {@code C++} and {@code C#} differ from {@code C}; never empty. */
  String ofTerm(String name) {
    String spoken = name;
    if (name.indexOf('+') >= 0 || name.indexOf('#') >= 0) {
      spoken = name.replace("+", " plus ").replace("#", " sharp ");
    }
    String slug = of(spoken);
    return slug.isEmpty() ? "x" + Integer.toHexString(name.hashCode()) : slug;
  }

  /** Most names are ASCII words with single separators: no normaliser needed. */
  private static @org.jspecify.annotations.Nullable String plain(String name) {
    if (name.length() > LONGEST) {
      return null;
    }
    StringBuilder out = new StringBuilder(name.length());
    boolean gap = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 128) {
        return null;
      }
      boolean kept = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!kept) {
        gap = c != '\'' ? out.length() > 0 : gap;
        continue;
      }
      if (gap) {
        out.append('-');
        gap = false;
      }
      out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return out.toString();
  }

  private String unicode(String name) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    if (style == SlugStyle.ASCII) {
      text = ascii(text);
    }
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    int bytes = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isIgnored(c)) {
        continue;
      }
      if (!isKept(c)) {
        gap = out.length() > 0;
        continue;
      }
      bytes += utf8Length(c) + (gap ? 1 : 0);
      if (bytes > LONGEST) {
        break;
      }
      if (gap) {
        out.append('-');
        gap = false;
      }
      out.appendCodePoint(c);
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  private static boolean isKept(int c) {
    int type = Character.getType(c);
    boolean mark =
        type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK
            || type == Character.ENCLOSING_MARK;
    return Character.isLetterOrDigit(c) || mark;
  }

  /** Apostrophes within words, zero-width and direction marks leave no gap. */
  private static boolean isIgnored(int c) {
    return c == '\''
        || c == '’'
        || Character.getType(c) == Character.FORMAT
        || c >= 0xfe00 && c <= 0xfe0f;
  }

  private static String ascii(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c >= 0x300 && c <= 0x36f) {
        continue;
      }
      out.append(c < 128 ? String.valueOf(c) : ASCII.getOrDefault(c, "-"));
    }
    return out.toString();
  }

  private static int utf8Length(int c) {
    return new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8).length;
  }
}
