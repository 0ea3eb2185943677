package org.quillpress.theme;

import java.util.Locale;

/**
 * The form of a word that goes with a whole number, by the plural rules of CLDR 46 ({@code
 * common/supplemental/plurals.xml}, integers only). Languages that are not in the table have one
 * form for 1 and one for all else.
 */
enum PluralForm {
  ZERO,
  ONE,
  TWO,
  FEW,
  MANY,
  OTHER;

  /** The key in a labels file. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The form for a number, taken without its sign, in a language such as {@code pt-BR}. */
  static PluralForm of(String lang, int number) {
    long n = Math.abs((long) number);
    String tag = lang.toLowerCase(Locale.ROOT);
    int cut = tag.indexOf('-');
    return switch (cut < 0 ? tag : tag.substring(0, cut)) {
      case "ja", "zh", "ko", "vi", "th", "id", "in", "ms", "my", "lo", "yue" -> OTHER;
      case "km", "jv", "jw", "su", "bo", "dz", "ig", "ii", "to", "wo", "yo", "nqo" -> OTHER;
      case "fr" -> n <= 1 ? ONE : million(n);
      case "pt" -> n == 1 || n == 0 && !tag.equals("pt-pt") ? ONE : million(n);
      case "es", "it", "ca" -> n == 1 ? ONE : million(n);
      case "ru", "uk", "be" -> russian(n);
      case "hr", "sr", "bs", "sh" -> russian(n) == MANY ? OTHER : russian(n);
      case "pl" -> n == 1 ? ONE : few(n, 2) ? FEW : MANY;
      case "cs", "sk" -> n == 1 ? ONE : n >= 2 && n <= 4 ? FEW : OTHER;
      case "ar", "ars" -> arabic(n);
      case "he", "iw" -> n == 1 ? ONE : n == 2 ? TWO : OTHER;
      case "ro", "mo" -> n == 1 ? ONE : n == 0 || n % 100 >= 1 && n % 100 <= 19 ? FEW : OTHER;
      case "lt" -> lithuanian(n);
      case "lv" -> latvian(n);
      case "sl", "dsb", "hsb" -> slovenian(n);
      case "is", "mk" -> n % 10 == 1 && n % 100 != 11 ? ONE : OTHER;
      case "tl", "fil" -> n % 10 == 4 || n % 10 == 6 || n % 10 == 9 ? OTHER : ONE;
      case "mt" -> maltese(n);
      case "gd" -> gaelic(n);
      case "ga" -> n == 1 ? ONE : n == 2 ? TWO : n < 3 || n > 10 ? OTHER : n <= 6 ? FEW : MANY;
      case "cy" -> welsh(n);
      case "hi", "bn", "fa", "gu", "kn", "am", "zu", "as", "pa", "si", "hy" -> oneForNone(n);
      case "ak", "bho", "ff", "kab", "ln", "mg", "nso", "pcm", "ti", "wa" -> oneForNone(n);
      default -> n == 1 ? ONE : OTHER;
    };
  }

  private static PluralForm oneForNone(long n) {
    return n <= 1 ? ONE : OTHER;
  }

  private static PluralForm maltese(long n) {
    long rest = n % 100;
    if (n == 1 || n == 2) {
      return n == 1 ? ONE : TWO;
    }
    return n == 0 || rest >= 3 && rest <= 10 ? FEW : rest >= 11 && rest <= 19 ? MANY : OTHER;
  }

  private static PluralForm gaelic(long n) {
    if (n == 1 || n == 11) {
      return ONE;
    }
    return n == 2 || n == 12 ? TWO : n >= 3 && n <= 19 ? FEW : OTHER;
  }

  private static PluralForm million(long n) {
    return n != 0 && n % 1_000_000 == 0 ? MANY : OTHER;
  }

  /** Whether the last digit is from {@code first} to 4, but not as in 12, 13 and 14. */
  private static boolean few(long n, int first) {
    return n % 10 >= first && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14);
  }

  private static PluralForm russian(long n) {
    if (n % 10 == 1 && n % 100 != 11) {
      return ONE;
    }
    return few(n, 2) ? FEW : MANY;
  }

  private static PluralForm arabic(long n) {
    if (n <= 2) {
      return n == 0 ? ZERO : n == 1 ? ONE : TWO;
    }
    long rest = n % 100;
    if (rest >= 3 && rest <= 10) {
      return FEW;
    }
    return rest >= 11 ? MANY : OTHER;
  }

  private static PluralForm lithuanian(long n) {
    if (n % 100 >= 11 && n % 100 <= 19 || n % 10 == 0) {
      return OTHER;
    }
    return n % 10 == 1 ? ONE : FEW;
  }

  private static PluralForm latvian(long n) {
    if (n % 10 == 0 || n % 100 >= 11 && n % 100 <= 19) {
      return ZERO;
    }
    return n % 10 == 1 ? ONE : OTHER;
  }

  private static PluralForm slovenian(long n) {
    long rest = n % 100;
    if (rest == 1 || rest == 2) {
      return rest == 1 ? ONE : TWO;
    }
    return rest == 3 || rest == 4 ? FEW : OTHER;
  }

  private static PluralForm welsh(long n) {
    if (n <= 2) {
      return n == 0 ? ZERO : n == 1 ? ONE : TWO;
    }
    return n == 3 ? FEW : n == 6 ? MANY : OTHER;
  }
}
