package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quillpress.check.MadeUpSite;
import org.quillpress.frontmatter.Yaml;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Each theme that comes with Quillpress, on each site that is hard on themes. */
class ThemesTest {
  private static final Path THEMES = ShippedThemes.FOLDER;

  static Stream<String> themes() throws IOException {
    return ShippedThemes.names().stream();
  }

  private static TestSite build(MadeUpSite site, String theme, String settings) {
    return TestSite.build(
        site.with("theme: " + theme + "\nthemeSettings: {" + settings + "}\n").files(),
        builder -> builder);
  }

  @Test
  void fourThemesAreShipped() throws IOException {
    assertThat(themes()).containsExactly("base", "broadsheet", "casebook", "lantern");
  }

  @ParameterizedTest
  @MethodSource("themes")
  void themeCheckFindsNothing(String theme) throws IOException {
    ThemeCheck.Result result = ThemeCheck.of(ServiceLoader.load(SiteExtension.class)).check(theme);
    assertThat(result.problems().stream().map(Problem::text)).isEmpty();
    assertThat(result.pages()).isGreaterThan(150);
  }

  @ParameterizedTest
  @MethodSource("themes")
  void aThemeStandsEachSite(String theme) {
    for (MadeUpSite site : MadeUpSite.all()) {
      assertThat(build(site, theme, "").problems())
          .as(site.name())
          .allMatch(problem -> problem.startsWith("hint "));
    }
  }

  private static Map<?, ?> manifest(String theme) throws IOException {
    Problems problems = new Problems();
    String text = Files.readString(THEMES.resolve(theme).resolve("theme.yaml"));
    Map<String, Object> manifest =
        Yaml.mapping("theme.yaml", text, 1, problems).orElseThrow().values();
    assertThat(problems.list()).isEmpty();
    return manifest;
  }

  /** The settings that a theme adds itself or gives another default, by key. */
  static Map<String, Map<?, ?>> settings(String theme) throws IOException {
    Map<String, Map<?, ?>> settings = new LinkedHashMap<>();
    ((Map<?, ?>) manifest(theme).get("settings"))
        .forEach((key, value) -> settings.put(key.toString(), (Map<?, ?>) value));
    return settings;
  }

  static List<?> values(Map<?, ?> setting) {
    return setting.get("choices") instanceof List<?> choices ? choices : List.of("true", "false");
  }

  @ParameterizedTest
  @MethodSource("themes")
  void aThemeShowsItself(String theme) throws IOException {
    Map<?, ?> manifest = manifest(theme);
    assertThat(manifest.get("name")).isEqualTo(theme);
    assertThat(manifest.get("description").toString()).isNotBlank();
    List<?> screenshots = (List<?>) manifest.get("screenshots");
    assertThat(screenshots).isNotEmpty();
    for (Object screenshot : screenshots) {
      assertThat(THEMES.resolve(theme).resolve(screenshot.toString()))
          .exists()
          .satisfies(file -> assertThat(Files.size(file)).isLessThan(150_000));
    }
    settings(theme)
        .forEach(
            (key, setting) ->
                assertThat(setting.keySet().stream().map(String::valueOf))
                    .as(key)
                    .contains("type", "label", "default"));
  }

  @ParameterizedTest
  @MethodSource("themes")
  void eachValueOfASettingMakesOtherPages(String theme) throws IOException {
    MadeUpSite everything = MadeUpSite.everything();
    for (Map.Entry<String, Map<?, ?>> setting : settings(theme).entrySet()) {
      Set<String> made = new HashSet<>();
      List<?> values = values(setting.getValue());
      for (Object value : values) {
        TestSite site = build(everything, theme, setting.getKey() + ": " + value);
        assertThat(site.problems()).isEmpty();
        StringBuilder pages = new StringBuilder();
        site.paths().stream()
            .filter(path -> path.endsWith(".html"))
            .forEach(path -> pages.append(site.text(path)));
        made.add(pages.toString());
      }
      assertThat(made).as(theme + " " + setting.getKey()).hasSameSizeAs(values);
    }
  }
}
