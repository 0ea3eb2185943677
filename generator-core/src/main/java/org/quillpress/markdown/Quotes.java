package org.quillpress.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The quotation marks of a language, as <a
 * href="https://www.unicode.org/reports/tr35/tr35-general.html#Delimiter_Elements">CLDR</a> has
 * them.
 *
 * @param open of what is typed between two {@code "}
 * @param innerOpen of what is typed between two {@code '}
 * @param elisions words that begin with an apostrophe
 * @param spaced whether the language has narrow spaces before {@code ; ! ?} and inside its marks
 */
record Quotes(
    String open,
    String close,
    String innerOpen,
    String innerClose,
    Set<String> elisions,
    boolean spaced) {
  /** No marks: what is typed stays. */
  static final Quotes NONE = quotes("\"", "\"", "'", "'");

  private static final Quotes ENGLISH =
      new Quotes(
          "“",
          "”",
          "‘",
          "’",
          Set.of(
              "tis", "twas", "twere", "twill", "em", "cause", "til", "till", "bout", "round", "n"),
          false);
  private static final Map<String, Quotes> BY_LANGUAGE = new HashMap<>();

  static {
    put(quotes("„", "“", "‚", "‘"), "de", "cs", "sk", "sl", "bg", "is", "lt", "et");
    put(quotes("«", "»", "‹", "›"), "de-ch", "fr-ch", "it-ch", "ar", "fa");
    put(new Quotes("«\u202f", "\u202f»", "“", "”", Set.of(), true), "fr");
    put(quotes("«", "»", "“", "”"), "es", "it", "pt", "ca", "gl", "eu", "el", "hy");
    put(ENGLISH, "pt-br", "es-mx", "es-us", "es-419");
    put(quotes("«", "»", "„", "“"), "ru", "uk", "be");
    put(quotes("«", "»", "‘", "’"), "no", "nb", "nn");
    put(quotes("„", "”", "«", "»"), "pl", "ro");
    put(quotes("„", "”", "»", "«"), "hu");
    put(quotes("„", "”", "‚", "’"), "hr", "sr", "bs");
    put(quotes("”", "”", "’", "’"), "sv", "fi", "da", "he");
    put(NONE, "ja", "zh", "ko");
  }

  private static Quotes quotes(String open, String close, String innerOpen, String innerClose) {
    return new Quotes(open, close, innerOpen, innerClose, Set.of(), false);
  }

  private static void put(Quotes quotes, String... languages) {
    for (String language : languages) {
      BY_LANGUAGE.put(language, quotes);
    }
  }

  /**
   * The marks of a language; English ones for those that have no own row, which have them too.
   *
   * @param code BCP 47
   */
  static Quotes of(String code) {
    String language = code.toLowerCase(Locale.ROOT);
    Quotes quotes = BY_LANGUAGE.get(language);
    int hyphen = language.indexOf('-');
    if (quotes == null && hyphen > 0) {
      quotes = BY_LANGUAGE.get(language.substring(0, hyphen));
    }
    return quotes == null ? ENGLISH : quotes;
  }
}
