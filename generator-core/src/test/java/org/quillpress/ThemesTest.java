package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quillpress.frontmatter.Yaml;
import org.quillpress.problem.Problems;

/** Each theme that comes with Quillpress, on each site that is hard on themes. */
class ThemesTest {
  private static final Path THEMES = ShippedThemes.FOLDER;

  static Stream<String> themes() throws IOException {
    return ShippedThemes.names().stream();
  }

  static Stream<Arguments> themesAndSites() throws IOException {
    return themes()
        .flatMap(
            theme -> FixtureSites.all().keySet().stream().map(site -> Arguments.of(theme, site)));
  }

  private static TestSite build(String site, String theme, String settings) {
    Map<String, String> files = TestSite.files(site);
    files.merge(
        "site.yaml", "theme: " + theme + "\nthemeSettings: {" + settings + "}\n", String::concat);
    return TestSite.build(files, builder -> builder);
  }

  @Test
  void fourThemesAreShipped() throws IOException {
    assertThat(themes()).containsExactly("base", "broadsheet", "casebook", "lantern");
  }

  @ParameterizedTest
  @MethodSource("themesAndSites")
  void aThemeStandsASite(String theme, String name) {
    TestSite site = build(FixtureSites.all().get(name), theme, "");
    assertThat(site.problems()).allMatch(problem -> problem.startsWith("hint "));
    List<String> wrong = new ArrayList<>();
    for (String path : site.paths()) {
      if (path.endsWith(".html")) {
        Document page = site.page(path);
        if (page.select("meta[http-equiv=refresh]").isEmpty()) {
          faults(page).forEach(fault -> wrong.add(path + ": " + fault));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> faults(Document page) {
    List<String> faults = new ArrayList<>();
    for (String one : List.of("main", "h1", "body > header, .sheet > header", ".skip-link")) {
      if (page.select(one).size() != 1) {
        faults.add(page.select(one).size() + " of " + one);
      }
    }
    for (String none :
        List.of(
            "[style]",
            "style",
            "script:not([src], [type=application/ld+json])",
            "img:not([alt])",
            "nav:not([aria-label], [aria-labelledby])",
            "a[href='']",
            "ul > :not(li)",
            "dl > div:not(:has(dt))")) {
      page.select(none).forEach(found -> faults.add(none + ": " + found));
    }
    Set<String> ids = new HashSet<>();
    for (Element found : page.select("[id]")) {
      if (!ids.add(found.id())) {
        faults.add("twice id " + found.id());
      }
    }
    for (Element found : page.select("[aria-labelledby]")) {
      if (!ids.contains(found.attr("aria-labelledby"))) {
        faults.add("no element " + found.attr("aria-labelledby"));
      }
    }
    Set<String> landmarks = new HashSet<>();
    for (Element nav : page.select("nav")) {
      String label =
          nav.hasAttr("aria-label")
              ? nav.attr("aria-label")
              : page.select("[id=" + nav.attr("aria-labelledby") + "]").text();
      if (!landmarks.add(label)) {
        faults.add("two landmarks of one name: " + nav);
      }
    }
    int level = 0;
    for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
      int next = heading.tagName().charAt(1) - '0';
      if (next > level + 1) {
        faults.add("heading leaves out a level: " + heading);
      }
      level = next;
    }
    for (Element link : page.select("a[href]")) {
      if (link.text().isBlank() && link.select("img[alt]:not([alt=''])").isEmpty()) {
        faults.add("link without words: " + link);
      }
    }
    return faults;
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
    String everything = FixtureSites.all().get("everything");
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
