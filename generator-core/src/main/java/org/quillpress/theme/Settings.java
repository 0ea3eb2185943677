package org.quillpress.theme;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Gives settings their types, and makes {@code site.settings} of them. */
final class Settings {
  private static final Set<String> YES = Set.of("true", "yes", "on");
  private static final Set<String> NO = Set.of("false", "no", "off");

  private Settings() {}

  /** Values by name: text, flags for switches, and one flag more for each choice. */
  static Map<String, Object> values(
      Collection<ThemeSetting> known, Map<String, SettingValue> typed, Problems problems) {
    Map<String, ThemeSetting> byKey = new LinkedHashMap<>();
    known.forEach(setting -> byKey.put(setting.key(), setting));
    Map<String, String> chosen = new LinkedHashMap<>();
    typed.forEach(
        (key, value) -> {
          ThemeSetting setting = byKey.get(key);
          if (setting == null) {
            unknown(key, value, byKey.keySet(), problems);
          } else {
            Optional<String> text = read(setting, value.text());
            text.ifPresentOrElse(
                read -> chosen.put(key, read), () -> wrong(setting, value, problems));
          }
        });
    Map<String, Object> values = new LinkedHashMap<>();
    for (ThemeSetting setting : known) {
      put(setting, chosen.getOrDefault(setting.key(), setting.initial()), values);
    }
    return Collections.unmodifiableMap(values);
  }

  private static void put(ThemeSetting setting, String text, Map<String, Object> values) {
    if (setting.type() == ThemeSetting.Type.SWITCH) {
      values.put(setting.key(), text.equals("true"));
      return;
    }
    values.put(setting.key(), text);
    for (String choice : setting.choices()) {
      String flag = Names.camel("is-" + choice);
      values.put(
          setting.key() + Character.toUpperCase(flag.charAt(0)) + flag.substring(1),
          choice.equals(text));
    }
  }

  /** The value in its one form, or empty if it is none of the type. */
  static Optional<String> read(ThemeSetting setting, String typed) {
    String text = typed.strip();
    String result =
        switch (setting.type()) {
          case TEXT, PICTURE -> text;
          case COLOUR -> isColour(text) ? text : null;
          case NUMBER -> isNumber(text) ? text : null;
          case CHOICE -> setting.choices().contains(text) ? text : null;
          case SWITCH -> flag(text.toLowerCase(Locale.ROOT));
        };
    return Optional.ofNullable(result);
  }

  private static @Nullable String flag(String text) {
    if (YES.contains(text)) {
      return "true";
    }
    return NO.contains(text) ? "false" : null;
  }

  private static boolean isNumber(String text) {
    return text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
  }

  /** Only characters that cannot end a declaration, as the value is printed into styles. */
  private static boolean isColour(String text) {
    return text.matches("#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")
        || text.matches("[a-zA-Z]{3,30}(\\([-+.,%/ a-zA-Z0-9]{1,60}\\))?");
  }

  private static void unknown(
      String key, SettingValue value, Set<String> known, Problems problems) {
    Problem problem =
        Problem.warning("theme-setting", value.place(), "the theme has no setting \"" + key + "\"");
    String near = Nearest.hint(key, known);
    String all = known.isEmpty() ? "it has none" : "it has " + String.join(", ", known);
    problems.add(problem.withHint(near.isEmpty() ? all : near));
  }

  private static void wrong(ThemeSetting setting, SettingValue value, Problems problems) {
    String message =
        "\"" + value.text() + "\" is no value of the theme's setting \"" + setting.key() + "\"";
    problems.add(
        Problem.error("theme-setting", value.place(), message).withHint("type " + form(setting)));
  }

  /** What a value of a setting looks like. */
  static String form(ThemeSetting setting) {
    return switch (setting.type()) {
      case TEXT, PICTURE -> "text";
      case COLOUR -> "a colour such as \"#a04020\"";
      case NUMBER -> "a number such as 1.5";
      case CHOICE -> "one of " + String.join(", ", setting.choices());
      case SWITCH -> "true or false";
    };
  }
}
