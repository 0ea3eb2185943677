package org.quillpress.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private static final String MONTHS =
      "months: [January, February, March, April, May, June, July, August, September, October,"
          + " November, December]\n"
          + "monthsShort: [Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec]\n"
          + "weekdays: [Mon, Tue, Wed, Thu, Fri, Sat, Sun]\n";

  @Test
  void labelsAreMergedKeyByKeyOverLanguagesAndLayers() {
    Site site = new Site();
    site.theme("base", "labels/en.yaml", "a: en\nb: en\nc: en\nd: en\n");
    site.theme("base", "labels/pt.yaml", "b: pt\nc: pt\nd: pt\n");
    site.theme("base", "labels/pt-BR.yaml", "c: pt-BR\n");
    site.own("labels/pt.yaml", "d: own\n");
    Theme theme = site.load("base");
    assertThat(theme.labels("pt-BR").all())
        .isEqualTo(Map.of("a", "en", "b", "pt", "c", "pt-BR", "d", "own"));
    assertThat(theme.labels("pt").text("c")).isEqualTo("pt");
    assertThat(theme.labels("eo").all().values()).containsOnly("en");
    assertThat(site.messages()).isEmpty();
  }

  @Test
  void valuesArePutIn() {
    Site site = new Site();
    site.theme("base", "labels/en.yaml", "by: 'By {name}, {place} {'\n");
    Labels labels = site.load("base").labels("en");
    assertThat(labels.text("by", Map.of("name", "{place}"))).isEqualTo("By {place}, {place} {");
    assertThat(labels.text("by")).isEqualTo("By {name}, {place} {");
  }

  @Test
  void numbersChooseTheForm() {
    Site site = new Site();
    site.theme(
        "base",
        "labels/en.yaml",
        "n: {zero: none, one: '{count} story', other: '{count} stories'}\n");
    site.theme("base", "labels/pl.yaml", "n: {one: a, few: b, many: c, other: d}\n");
    site.theme("base", "labels/de.yaml", "n: '{count} Texte'\n");
    Theme theme = site.load("base");
    assertThat(theme.labels("en").count("n", 1)).isEqualTo("1 story");
    assertThat(theme.labels("en").count("n", 0)).isEqualTo("none");
    assertThat(theme.labels("en").count("n", 12345)).isEqualTo("12345 stories");
    assertThat(theme.labels("de").count("n", 1)).isEqualTo("1 Texte");
    assertThat(
            IntStream.of(1, 2, 5, 12, 22, 25, 104, 112)
                .mapToObj(n -> theme.labels("pl").count("n", n))
                .collect(Collectors.joining()))
        .isEqualTo("abccbcbc");
    assertThat(theme.labels("en").all()).isEmpty();
  }

  @Test
  void daysArePrintedByAPattern() {
    Site site = new Site();
    site.theme(
        "base",
        "labels/en.yaml",
        MONTHS
            + "dateLong: '{day} {month} {year}'\n"
            + "dateShort: '{weekday} {day2}.{month2} {monthShort} {x}'\n");
    Labels labels = site.load("base").labels("en");
    LocalDate day = LocalDate.of(2026, 3, 5);
    assertThat(labels.date(day, "dateLong")).isEqualTo("5 March 2026");
    assertThat(labels.date(day, "dateShort")).isEqualTo("Thu 05.03 Mar {x}");
    assertThat(labels.list("months")).hasSize(12);
  }

  @Test
  void unknownLabelIsTheProgramsMistake() {
    Labels labels = new Labels("en", Map.of("a", "b"));
    assertThat(labels.has("a")).isTrue();
    assertThatThrownBy(() -> labels.text("nope"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nope");
    assertThatThrownBy(() -> labels.count("nope", 1)).hasMessageContaining("nope");
    assertThatThrownBy(() -> labels.list("a")).hasMessageContaining("a");
  }

  @Test
  void mistakesInLabelFilesAreTold() {
    Site site = new Site();
    site.theme(
        "base", "labels/en.yaml", "a: b\nmonths: [Jan]\nn: {onne: x, other: y}\nm: {one: x}\n");
    site.load("base");
    assertThat(site.messages())
        .containsExactly(
            "themes/base/labels/en.yaml:2:1 theme-label \"months\" has 1 names (type all 12)",
            "themes/base/labels/en.yaml:3:1 theme-label \"onne\" is not a plural form, in the label"
                + " \"n\" (did you mean \"one\"?)",
            "themes/base/labels/en.yaml:4:1 theme-label the label \"m\" has no form \"other\""
                + " (type other: and the words for all other numbers)");
  }

  @Test
  void formsFollowTheRulesOfCldr() {
    assertThat(forms("en", 0, 1, 2)).isEqualTo("OTHER ONE OTHER");
    assertThat(forms("fr", 0, 1, 2, 1_000_000, 2_000_000)).isEqualTo("ONE ONE OTHER MANY MANY");
    assertThat(forms("es", 0, 1, 1_000_000)).isEqualTo("OTHER ONE MANY");
    assertThat(forms("pt", 0, 1, 2)).isEqualTo("ONE ONE OTHER");
    assertThat(forms("pt-PT", 0, 1, 2)).isEqualTo("OTHER ONE OTHER");
    assertThat(forms("cs", 1, 2, 4, 5, 22)).isEqualTo("ONE FEW FEW OTHER OTHER");
    assertThat(forms("ru", 1, 2, 5, 11, 12, 21, 22, 111, 121))
        .isEqualTo("ONE FEW MANY MANY MANY ONE FEW MANY ONE");
    assertThat(forms("uk", 1, 3, 10, 14, 24, 100)).isEqualTo("ONE FEW MANY MANY FEW MANY");
    assertThat(forms("pl", 1, 2, 5, 12, 21, 22)).isEqualTo("ONE FEW MANY MANY MANY FEW");
    assertThat(forms("ar", 0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111))
        .isEqualTo("ZERO ONE TWO FEW FEW MANY MANY OTHER OTHER FEW MANY");
    assertThat(forms("he", 1, 2, 3, 20)).isEqualTo("ONE TWO OTHER OTHER");
    assertThat(forms("ja", 0, 1, 2)).isEqualTo("OTHER OTHER OTHER");
    assertThat(forms("zh-Hant", 1)).isEqualTo("OTHER");
    assertThat(forms("tr", 0, 1, 2)).isEqualTo("OTHER ONE OTHER");
    assertThat(forms("lt", 1, 2, 10, 11, 21, 22)).isEqualTo("ONE FEW OTHER OTHER ONE FEW");
    assertThat(forms("sl", 1, 2, 3, 4, 5, 101)).isEqualTo("ONE TWO FEW FEW OTHER ONE");
    assertThat(forms("en", Integer.MIN_VALUE)).isEqualTo("OTHER");
  }

  @Test
  void formsAreThoseOfAnotherProgram() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("src/test/resources/org/quillpress/theme/plural-forms.txt"));
    for (String line : lines) {
      if (!line.startsWith("#")) {
        int space = line.indexOf(' ');
        StringBuilder forms = new StringBuilder();
        IntStream.concat(IntStream.rangeClosed(0, 130), IntStream.of(1_000_000))
            .mapToObj(n -> PluralForm.of(line.substring(0, space), n))
            .forEach(form -> forms.append("zotfm-".charAt(form.ordinal())));
        assertThat(forms).as(line.substring(0, space)).hasToString(line.substring(space + 1));
      }
    }
    assertThat(lines).hasSizeGreaterThan(90);
  }

  private static String forms(String lang, int... numbers) {
    return IntStream.of(numbers)
        .mapToObj(n -> PluralForm.of(lang, n).name())
        .collect(Collectors.joining(" "));
  }
}
