package org.quillpress.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Yaml;
import org.quillpress.problem.Problems;

/** The words of the shipped themes, in all their languages. */
class ShippedLabelsTest {
  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

  @ParameterizedTest
  @ValueSource(strings = {"base", "casebook", "lantern"})
  void everyLanguageHasEveryLabelWithItsValuesAndItsPluralForms(String theme) throws IOException {
    Map<String, Map<String, Object>> languages = labels(theme);
    assertThat(languages.keySet()).contains("ar", "de", "en", "es", "fr", "ja");
    Map<String, Object> english = languages.get("en");
    languages.forEach(
        (language, labels) -> {
          assertThat(labels.keySet()).as(language).isEqualTo(english.keySet());
          labels.forEach(
              (key, label) -> {
                String where = language + " " + key;
                if (label instanceof List<?> list) {
                  assertThat(list).as(where).hasSameSizeAs((List<?>) english.get(key));
                } else if (label instanceof Map<?, ?> forms) {
                  assertThat(forms.keySet().stream().map(String::valueOf).toList())
                      .as(where)
                      .containsAll(forms(language));
                } else if (!key.startsWith("date")) {
                  assertThat(names(label)).as(where).isEqualTo(names(english.get(key)));
                }
              });
        });
  }

  /** The forms of numbers that are seen on pages. */
  private static Set<String> forms(String language) {
    Set<String> forms = new TreeSet<>();
    IntStream.rangeClosed(1, 1_000).forEach(n -> forms.add(PluralForm.of(language, n).key()));
    return forms;
  }

  private static Set<String> names(Object label) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = NAME.matcher(String.valueOf(label));
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static Map<String, Map<String, Object>> labels(String theme) throws IOException {
    Map<String, Map<String, Object>> languages = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of("..", "themes", theme, "labels"))) {
      for (Path file : files.toList()) {
        Problems problems = new Problems();
        String name = file.getFileName().toString();
        Mapping mapping = Yaml.mapping(name, Files.readString(file), 1, problems).orElseThrow();
        assertThat(problems.list()).isEmpty();
        languages.put(name.replace(".yaml", ""), mapping.values());
      }
    }
    return languages;
  }
}
