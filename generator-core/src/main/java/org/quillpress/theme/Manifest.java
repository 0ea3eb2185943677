package org.quillpress.theme;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * What a {@code theme.yaml} says.
 *
 * @param parent the theme that it extends, or empty
 * @param parentPlace where that is said
 * @param settings the settings that it adds, by key
 */
record Manifest(String parent, Place parentPlace, Map<String, ThemeSetting> settings) {
  static final String FILE = "theme.yaml";
  private static final String CONTRACT = "1";
  private static final Set<String> KEYS =
      new TreeSet<>(
          List.of(
              "name",
              "version",
              "contract",
              "extends",
              "settings",
              "description",
              "author",
              "licence",
              "homepage",
              "screenshots"));
  private static final String KEYED =
      "type a line such as accent: {type: colour, default: \"#a04020\"}";
  private static final Set<String> SETTING_KEYS =
      new TreeSet<>(List.of("type", "default", "label", "choices"));

  /** Reads the file of a layer; a layer without the file says nothing. */
  static Manifest read(Layer layer, YamlReader yaml, Problems problems) throws IOException {
    Optional<ThemeFile> found = ThemeFile.in(layer, FILE);
    String file = layer.place() + FILE;
    if (found.isEmpty()) {
      return new Manifest("", Place.of(file), Map.of());
    }
    String text = found.get().text(problems);
    return new Reading(file, text, layer.isSite(), problems)
        .manifest(yaml.read(file, text, problems));
  }

  /** A file while it is read; the site's own is no theme by itself. */
  private record Reading(String file, String text, boolean own, Problems problems) {
    Manifest manifest(Map<String, ?> top) {
      unknown(top.keySet(), KEYS);
      String contract = string(top.get("contract"), own ? CONTRACT : "");
      if (contract.isEmpty()) {
        String message = "the theme does not say for which contract it is made";
        problems.add(
            Problem.warning("theme-contract", Place.of(file), message)
                .withHint("type contract: " + CONTRACT));
      } else if (!contract.equals(CONTRACT)) {
        String message = "this theme is made for contract " + contract;
        problems.add(
            Problem.error("theme-contract", place("contract"), message)
                .withHint(
                    "take one that is made for contract " + CONTRACT + ", or a later Quillpress"));
      }
      Map<String, ThemeSetting> settings = new LinkedHashMap<>();
      if (top.get("settings") instanceof Map<?, ?> all) {
        all.forEach((key, value) -> setting(String.valueOf(key), value, settings));
      } else if (top.get("settings") != null) {
        wrong("settings", "settings must be keys with values", KEYED);
      }
      return new Manifest(string(top.get("extends"), ""), place("extends"), settings);
    }

    private void setting(String key, Object value, Map<String, ThemeSetting> settings) {
      if (!(value instanceof Map<?, ?> given)) {
        wrong(key, "the setting \"" + key + "\" must say its type", KEYED);
        return;
      }
      Set<String> typed = new TreeSet<>();
      given.keySet().forEach(name -> typed.add(String.valueOf(name)));
      unknown(typed, SETTING_KEYS);
      ThemeSetting.Type type = type(key, string(given.get("type"), "text"));
      List<String> choices =
          given.get("choices") instanceof List<?> list
              ? list.stream().map(String::valueOf).toList()
              : List.of();
      String none = type == ThemeSetting.Type.SWITCH ? "false" : "";
      if (type == ThemeSetting.Type.CHOICE) {
        if (choices.isEmpty()) {
          wrong(key, "the setting \"" + key + "\" has no choices", "type choices: [one, two]");
        }
        none = choices.isEmpty() ? "" : choices.get(0);
      }
      String initial = string(given.get("default"), none);
      ThemeSetting setting =
          new ThemeSetting(key, type, string(given.get("label"), key), initial, choices);
      Optional<String> read = initial.isEmpty() ? Optional.of("") : Settings.read(setting, initial);
      if (read.isEmpty()) {
        wrong(
            key,
            "\"" + initial + "\" cannot be the default of \"" + key + "\"",
            "type " + Settings.form(setting));
      }
      settings.put(key, new ThemeSetting(key, type, setting.label(), read.orElse(none), choices));
    }

    private ThemeSetting.Type type(String key, String typed) {
      Set<String> names = new TreeSet<>();
      for (ThemeSetting.Type type : ThemeSetting.Type.values()) {
        String name = type.name().toLowerCase(Locale.ROOT);
        names.add(name);
        if (name.equals(typed)) {
          return type;
        }
      }
      Problem problem =
          Problem.error("theme-setting", place(key), "\"" + typed + "\" is not a type of settings");
      problems.add(problem.withHint("types are " + String.join(", ", names)));
      return ThemeSetting.Type.TEXT;
    }

    private void unknown(Set<String> typed, Set<String> known) {
      for (String key : typed) {
        if (!known.contains(key)) {
          Problem problem =
              Problem.warning("theme-key", place(key), "\"" + key + "\" is not a key of themes");
          String near = Nearest.hint(key, known);
          problems.add(
              problem.withHint(near.isEmpty() ? "known are " + String.join(", ", known) : near));
        }
      }
    }

    private void wrong(String key, String message, String hint) {
      problems.add(Problem.error("theme-setting", place(key), message).withHint(hint));
    }

    private Place place(String key) {
      return YamlPlace.of(text, file, key);
    }

    private static String string(@Nullable Object value, String none) {
      return value == null ? none : String.valueOf(value);
    }
  }
}
