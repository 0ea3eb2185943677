package org.quillpress.theme;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * The {@code labels/} folders of all layers, merged key by key. What a file says is read when its
 * language is asked for.
 */
final class LabelFiles {
  private static final String FALL_BACK = "en";
  private static final Map<String, Integer> LENGTHS =
      Map.of("months", 12, "monthsShort", 12, "weekdays", 7);
  private static final Set<String> FORMS = forms();

  private final Map<String, List<LabelFile>> files;
  private final YamlReader yaml;
  private final Set<String> sources;
  private final Map<String, Map<String, Object>> byLanguage = new ConcurrentHashMap<>();
  private final Map<String, Labels> merged = new ConcurrentHashMap<>();

  /** What is wrong with the languages that were read so far. */
  private final Problems told = new Problems();

  private LabelFiles(Map<String, List<LabelFile>> files, YamlReader yaml, Set<String> sources) {
    this.files = files;
    this.yaml = yaml;
    this.sources = sources;
  }

  /** A file as it was typed. */
  private record LabelFile(String place, String text) {}

  /** The files that were read, by their paths for problems. */
  Set<String> sources() {
    return sources;
  }

  private static Set<String> forms() {
    Set<String> keys = new TreeSet<>();
    for (PluralForm form : PluralForm.values()) {
      keys.add(form.key());
    }
    return keys;
  }

  /**
   * Gets the files.
   *
   * @param problems gets what is wrong with them as files
   */
  static LabelFiles read(List<Layer> layers, YamlReader yaml, Problems problems)
      throws IOException {
    Map<String, List<LabelFile>> files = new HashMap<>();
    Set<String> sources = new TreeSet<>();
    for (Layer layer : layers) {
      for (ThemeFile file : ThemeFile.of(layer, "labels", problems)) {
        if (file.path().endsWith(".yaml") || file.path().endsWith(".yml")) {
          String suffix = file.path().substring(file.path().lastIndexOf('.'));
          String lang = file.name("labels", suffix).toLowerCase(Locale.ROOT);
          sources.add(file.place());
          files
              .computeIfAbsent(lang, any -> new ArrayList<>())
              .add(new LabelFile(file.place(), file.text(problems)));
        }
      }
    }
    return new LabelFiles(files, yaml, sources);
  }

  /** Reads the files of all languages, and tells what is wrong with them. */
  void check(Problems problems) {
    files.keySet().forEach(this::language);
    problems.addAll(told.list());
  }

  /** What the files of one language say; those of a near layer count more. */
  private Map<String, Object> language(String lang) {
    return byLanguage.computeIfAbsent(
        lang,
        any -> {
          Map<String, Object> labels = new HashMap<>();
          for (LabelFile file : files.getOrDefault(lang, List.of())) {
            Reading reading = new Reading(file.place(), file.text(), told);
            reading.labels(yaml.read(file.place(), file.text(), told)).forEach(labels::putIfAbsent);
          }
          return labels;
        });
  }

  /**
   * The labels of a language: what it lacks comes from the language without its region, then en.
   */
  Labels of(String lang) {
    Labels ready = merged.get(lang);
    return ready == null ? merged.computeIfAbsent(lang, this::merged) : ready;
  }

  private Labels merged(String lang) {
    Map<String, Object> all = new HashMap<>();
    for (String tag : chain(lang)) {
      language(tag).forEach(all::putIfAbsent);
    }
    return new Labels(lang, all);
  }

  private static List<String> chain(String lang) {
    List<String> chain = new ArrayList<>();
    String tag = lang.toLowerCase(Locale.ROOT).replace('_', '-');
    while (true) {
      chain.add(tag);
      int cut = tag.lastIndexOf('-');
      if (cut < 0) {
        break;
      }
      tag = tag.substring(0, cut);
    }
    if (tag.equals("nb") || tag.equals("nn") || tag.equals("no")) {
      chain.add("nb");
      chain.add("no");
    }
    chain.add(FALL_BACK);
    return chain;
  }

  /** Every key that is a text in any language. */
  Set<String> texts() {
    Set<String> keys = new TreeSet<>();
    for (String lang : files.keySet()) {
      language(lang)
          .forEach(
              (key, value) -> {
                if (value instanceof String) {
                  keys.add(key);
                }
              });
    }
    return keys;
  }

  /** A file while it is read. */
  private record Reading(String file, String text, Problems problems) {
    Map<String, Object> labels(Map<String, ?> top) {
      Map<String, Object> labels = new LinkedHashMap<>();
      top.forEach(
          (key, value) -> {
            if (value instanceof Map<?, ?> forms) {
              Map<String, String> checked = forms(key, forms);
              if (checked.containsKey(PluralForm.OTHER.key())) {
                labels.put(key, checked);
              } else if (checked.size() == forms.size()) {
                wrong(
                    key,
                    "the label \"" + key + "\" has no form \"other\"",
                    "type other: and the words for all other numbers");
              }
            } else if (value instanceof List<?> list) {
              list(key, list, labels);
            } else if (value != null) {
              labels.put(key, String.valueOf(value));
            }
          });
      return labels;
    }

    private Map<String, String> forms(String key, Map<?, ?> typed) {
      Map<String, String> forms = new LinkedHashMap<>();
      typed.forEach(
          (name, value) -> {
            String form = String.valueOf(name);
            if (FORMS.contains(form)) {
              forms.put(form, String.valueOf(value));
            } else {
              String near = Nearest.hint(form, FORMS);
              String all = "forms are " + String.join(", ", FORMS);
              boolean alone = YamlPlace.of(text, file, form).line() > 0;
              wrong(
                  alone ? form : key,
                  "\"" + form + "\" is not a plural form, in the label \"" + key + "\"",
                  near.isEmpty() ? all : near);
            }
          });
      return Map.copyOf(forms);
    }

    private void list(String key, List<?> typed, Map<String, Object> labels) {
      Integer length = LENGTHS.get(key);
      if (length != null && typed.size() != length) {
        wrong(key, "\"" + key + "\" has " + typed.size() + " names", "type all " + length);
      } else {
        labels.put(key, typed.stream().map(String::valueOf).toList());
      }
    }

    private void wrong(String key, String message, String hint) {
      Problem problem = Problem.error("theme-label", YamlPlace.of(text, file, key), message);
      problems.add(problem.withHint(hint));
    }
  }
}
