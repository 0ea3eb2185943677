package org.quillpress.render;

import java.util.Set;

/** What follows from a language code. */
final class Languages {
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku", "nqo", "ps", "sd", "ug", "ur", "yi");

  private Languages() {}

  /** {@code rtl} or {@code ltr}. */
  static String direction(String language) {
    int hyphen = language.indexOf('-');
    String code = hyphen < 0 ? language : language.substring(0, hyphen);
    return RIGHT_TO_LEFT.contains(code) ? "rtl" : "ltr";
  }

  /** Whether two codes differ at most in region or script. */
  static boolean isSame(String a, String b) {
    return a.split("-", 2)[0].equals(b.split("-", 2)[0]);
  }

  /** The form that Open Graph asks for: {@code en_GB}. */
  static String openGraph(String language) {
    return language.replace('-', '_');
  }
}
