package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quillpress.highlight.Kind;

/** The colours of code can be read: by day, by night and where the reader chose one of them. */
class CodeColourTest {
  private static final double ENOUGH = 4.5;
  private static final Pattern COLOUR =
      Pattern.compile("--([a-z-]+): light-dark\\(#([0-9a-f]{3,6}), #([0-9a-f]{3,6})\\);");
  private static final List<String> PAPERS = List.of("shade", "mark", "code-added", "code-removed");

  private static String style(String theme) throws IOException {
    Path themes = ShippedThemes.FOLDER;
    return Files.readString(themes.resolve(theme).resolve("assets/style.css"))
        + Files.readString(themes.resolve("base/assets/_elements.css"));
  }

  /** The colours by day and by night. */
  private static List<Map<String, String>> schemes(String style) {
    Map<String, String> day = new HashMap<>();
    Map<String, String> night = new HashMap<>();
    Matcher matcher = COLOUR.matcher(style);
    while (matcher.find()) {
      day.putIfAbsent(matcher.group(1), matcher.group(2));
      night.putIfAbsent(matcher.group(1), matcher.group(3));
    }
    return List.of(day, night);
  }

  @ParameterizedTest
  @MethodSource("org.quillpress.ShippedThemes#names")
  void eachColourStandsOutFromWhatIsBehindIt(String theme) throws IOException {
    List<Map<String, String>> schemes = schemes(style(theme));
    assertThat(style(theme))
        .contains(
            ":root[data-theme=\"light\"] {\n    color-scheme: light;",
            ":root[data-theme=\"dark\"] {\n    color-scheme: dark;");
    for (Map<String, String> scheme : schemes) {
      scheme.forEach(
          (name, colour) -> {
            boolean ink = name.equals("ink") || name.equals("soft") || name.startsWith("code-");
            if (ink && !PAPERS.contains(name)) {
              for (String paper : PAPERS) {
                assertThat(contrast(colour, scheme.get(paper)))
                    .as(name + " on " + paper)
                    .isGreaterThanOrEqualTo(ENOUGH);
              }
            }
          });
      assertThat(scheme)
          .containsKeys("ink", "soft", "shade")
          .containsKeys("code-word", "code-type", "code-call", "code-text")
          .containsKeys("code-number", "code-name", "code-meta", "mark")
          .containsKeys("code-added", "code-removed");
    }
  }

  @ParameterizedTest
  @MethodSource("org.quillpress.ShippedThemes#names")
  void eachKindHasAColour(String theme) throws IOException {
    assertThat(style(theme)).contains("@import \"_elements.css\";");
    String style = Files.readString(ShippedThemes.FOLDER.resolve("base/assets/_elements.css"));
    for (Kind kind : Kind.values()) {
      assertThat(style).contains("." + kind.cssClass());
    }
  }

  /** The contrast of two colours, WCAG 2.2. */
  private static double contrast(String a, String b) {
    double one = luminance(a);
    double other = luminance(b);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour, 16);
    if (colour.length() == 3) {
      rgb = (rgb >> 8 & 15) * 0x110000 + (rgb >> 4 & 15) * 0x1100 + (rgb & 15) * 0x11;
    }
    return 0.2126 * linear(rgb >> 16 & 255)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
