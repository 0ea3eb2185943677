package org.quillpress.content;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Codes of languages (BCP 47): their form, and what the speakers of a language call it. */
final class LanguageCode {
  /** By code in lower case; regions and scripts only where they have a name of their own. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("af", "Afrikaans"),
          Map.entry("am", "አማርኛ"),
          Map.entry("ar", "العربية"),
          Map.entry("az", "Azərbaycan"),
          Map.entry("be", "Беларуская"),
          Map.entry("bg", "Български"),
          Map.entry("bn", "বাংলা"),
          Map.entry("bs", "Bosanski"),
          Map.entry("ca", "Català"),
          Map.entry("cs", "Čeština"),
          Map.entry("cy", "Cymraeg"),
          Map.entry("da", "Dansk"),
          Map.entry("de", "Deutsch"),
          Map.entry("el", "Ελληνικά"),
          Map.entry("en", "English"),
          Map.entry("eo", "Esperanto"),
          Map.entry("es", "Español"),
          Map.entry("et", "Eesti"),
          Map.entry("eu", "Euskara"),
          Map.entry("fa", "فارسی"),
          Map.entry("fi", "Suomi"),
          Map.entry("fr", "Français"),
          Map.entry("ga", "Gaeilge"),
          Map.entry("gl", "Galego"),
          Map.entry("gu", "ગુજરાતી"),
          Map.entry("he", "עברית"),
          Map.entry("hi", "हिन्दी"),
          Map.entry("hr", "Hrvatski"),
          Map.entry("hu", "Magyar"),
          Map.entry("hy", "Հայերեն"),
          Map.entry("id", "Indonesia"),
          Map.entry("is", "Íslenska"),
          Map.entry("it", "Italiano"),
          Map.entry("ja", "日本語"),
          Map.entry("ka", "ქართული"),
          Map.entry("kk", "Қазақ тілі"),
          Map.entry("km", "ខ្មែរ"),
          Map.entry("kn", "ಕನ್ನಡ"),
          Map.entry("ko", "한국어"),
          Map.entry("ku", "Kurdî"),
          Map.entry("la", "Latina"),
          Map.entry("lo", "ລາວ"),
          Map.entry("lt", "Lietuvių"),
          Map.entry("lv", "Latviešu"),
          Map.entry("mk", "Македонски"),
          Map.entry("ml", "മലയാളം"),
          Map.entry("mn", "Монгол"),
          Map.entry("mr", "मराठी"),
          Map.entry("ms", "Melayu"),
          Map.entry("my", "မြန်မာ"),
          Map.entry("nb", "Norsk bokmål"),
          Map.entry("ne", "नेपाली"),
          Map.entry("nl", "Nederlands"),
          Map.entry("nn", "Norsk nynorsk"),
          Map.entry("no", "Norsk"),
          Map.entry("pa", "ਪੰਜਾਬੀ"),
          Map.entry("pl", "Polski"),
          Map.entry("ps", "پښتو"),
          Map.entry("pt", "Português"),
          Map.entry("pt-br", "Português (Brasil)"),
          Map.entry("pt-pt", "Português (Portugal)"),
          Map.entry("ro", "Română"),
          Map.entry("ru", "Русский"),
          Map.entry("si", "සිංහල"),
          Map.entry("sk", "Slovenčina"),
          Map.entry("sl", "Slovenščina"),
          Map.entry("sq", "Shqip"),
          Map.entry("sr", "Српски"),
          Map.entry("sr-latn", "Srpski"),
          Map.entry("sv", "Svenska"),
          Map.entry("sw", "Kiswahili"),
          Map.entry("ta", "தமிழ்"),
          Map.entry("te", "తెలుగు"),
          Map.entry("th", "ไทย"),
          Map.entry("tl", "Tagalog"),
          Map.entry("tr", "Türkçe"),
          Map.entry("uk", "Українська"),
          Map.entry("ur", "اردو"),
          Map.entry("uz", "Oʻzbek"),
          Map.entry("vi", "Tiếng Việt"),
          Map.entry("yi", "ייִדיש"),
          Map.entry("zh", "中文"),
          Map.entry("zh-cn", "简体中文"),
          Map.entry("zh-hans", "简体中文"),
          Map.entry("zh-hant", "繁體中文"),
          Map.entry("zh-hk", "繁體中文 (香港)"),
          Map.entry("zh-tw", "繁體中文"),
          Map.entry("zu", "isiZulu"));

  private LanguageCode() {}

  /**
   * A code in its usual form: {@code pt_br} is {@code pt-BR}, {@code ZH-hant} is {@code zh-Hant}.
   * Nothing if it has not the form of one: two or three letters, then parts of at most eight.
   */
  static Optional<String> of(String typed) {
    String[] parts = typed.strip().replace('_', '-').split("-", -1);
    StringBuilder code = new StringBuilder(typed.length());
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i].toLowerCase(Locale.ROOT);
      boolean fits =
          i == 0
              ? part.length() >= 2 && part.length() <= 3 && isAscii(part, false)
              : !part.isEmpty() && part.length() <= 8 && isAscii(part, true);
      if (!fits) {
        return Optional.empty();
      }
      boolean letters = isAscii(part, false);
      if (i > 0 && part.length() == 2 && letters) {
        part = part.toUpperCase(Locale.ROOT);
      } else if (i > 0 && part.length() == 4 && letters) {
        part = part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
      }
      code.append(i == 0 ? "" : "-").append(part);
    }
    return Optional.of(code.toString());
  }

  private static boolean isAscii(String part, boolean digits) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (!(c >= 'a' && c <= 'z' || digits && c >= '0' && c <= '9')) {
        return false;
      }
    }
    return true;
  }

  /** The code without its last part, or empty. */
  static String wider(String code) {
    return code.substring(0, Math.max(0, code.lastIndexOf('-')));
  }

  /** Whether it is a language of which a name is known here. */
  static boolean isKnown(String code) {
    return NAMES.containsKey(code.split("-", 2)[0]);
  }

  /** What its speakers call a language; the code itself if that is not known. */
  static String name(String code) {
    String lower = code.toLowerCase(Locale.ROOT);
    String known = NAMES.get(lower);
    for (String wide = lower; known == null && !wide.isEmpty(); wide = wider(wide)) {
      String name = NAMES.get(wide);
      if (name != null) {
        return name + " (" + code.substring(wide.length() + 1) + ")";
      }
    }
    return known == null ? code : known;
  }

  /** The code of a language whose own name was typed instead. */
  static Optional<String> ofName(String typed) {
    String name = typed.strip();
    return NAMES.entrySet().stream()
        .filter(known -> known.getValue().equalsIgnoreCase(name))
        .map(Map.Entry::getKey)
        .min(String::compareTo);
  }
}
