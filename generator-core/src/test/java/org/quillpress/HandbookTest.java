package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quillpress.content.FrontMatterKeys;
import org.quillpress.content.Key;
import org.quillpress.content.SettingsKeys;
import org.quillpress.highlight.Highlighter;

/**
 * The handbook says what the code does: its tables of keys are those of the code, and the examples
 * of a page, each with its file's path behind the language, make a site without an error or a
 * warning. {@code -Dquillpress.goldens=write} writes the tables anew.
 */
class HandbookTest {
  private static final boolean WRITE = "write".equals(System.getProperty("quillpress.goldens"));
  private static final Path PAGES = Path.of("..", "site-content", "pages", "handbook");
  private static final String BEGIN = "<!-- keys -->\n";
  private static final String END = "<!-- end of keys -->";
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?ms)^(`{3,})(markdown|mustache|yaml|svg) (?:title=\")?([^\\s{=\"]+)\"?\n(.*?)^\\1$");

  /** Source that is shown, and below it the same to be read. */
  private static final Pattern SHOWN =
      Pattern.compile(
          "(?ms)^(`{3,})markdown \\{\\.example\\}\n(.*?)^\\1\n"
              + "(\n<div class=\"result\">\n\n(.*?)\n</div>\n)?");

  @Test
  void allKeysOfFrontMatterAreInTheReference() throws IOException {
    check("front-matter.md", FrontMatterKeys.ALL);
  }

  @Test
  void allKeysOfSiteYamlAreInTheReference() throws IOException {
    check("site-yaml.md", SettingsKeys.ALL);
  }

  @Test
  void allThemesAreShownWithTheirSettings() throws IOException {
    StringBuilder out = new StringBuilder("\n");
    for (String theme : List.of("broadsheet", "lantern", "casebook", "base")) {
      String picture = "theme-" + theme + ".png";
      assertThat(PAGES.resolve(picture)).exists();
      assertThat(Files.size(PAGES.resolve(picture))).isLessThan(150_000);
      out.append("## %s\n\n".formatted(theme))
          .append("![The front page in %s by day, and a story by night](".formatted(theme))
          .append("%s)\n\n".formatted(picture))
          .append("| Setting | Value | What it is | Without it |\n|---|---|---|---|\n");
      ThemesTest.settings(theme)
          .forEach(
              (key, setting) ->
                  out.append("| `%s` | ".formatted(key))
                      .append(
                          ThemesTest.values(setting).stream()
                              .map(value -> "`" + value + "`")
                              .collect(Collectors.joining(", ")))
                      .append(" | %s ".formatted(cell(setting.get("label").toString())))
                      .append("| `%s` |\n".formatted(setting.get("default"))));
      out.append('\n');
    }
    within(
        PAGES.resolve("themes.md"),
        "<!-- settings -->\n",
        "<!-- end of settings -->",
        out.toString());
  }

  private static void check(String page, List<Key> keys) throws IOException {
    StringBuilder tables = new StringBuilder("\n");
    table(keys, tables);
    for (Key key : keys) {
      parts("`" + key.name() + "`", key, tables);
    }
    within(PAGES.resolve(page), BEGIN, END, tables.toString());
  }

  private static void within(Path file, String begin, String end, String right) throws IOException {
    String text = Files.readString(file);
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf(end);
    if (WRITE) {
      Files.writeString(file, text.substring(0, from) + right + text.substring(to));
    } else {
      assertThat(text.substring(from, to)).isEqualTo(right);
    }
  }

  private static void parts(String name, Key key, StringBuilder out) {
    if (!key.parts().isEmpty()) {
      out.append("## Keys of ").append(name).append("\n\n");
      table(key.parts(), out);
      for (Key part : key.parts()) {
        parts("`" + part.name() + "` in " + name, part, out);
      }
    }
  }

  private static void table(List<Key> keys, StringBuilder out) {
    out.append("| Key | Value | What it means | Without it |\n|---|---|---|---|\n");
    for (Key key : keys) {
      String others =
          key.others().isEmpty() ? "" : "; also `" + String.join("`, `", key.others()) + "`";
      out.append("| `%s`%s ".formatted(key.name(), others))
          .append("| %s ".formatted(cell(key.type())))
          .append("| %s ".formatted(cell(key.meaning())))
          .append("| %s |\n".formatted(cell(key.fallback())));
    }
    out.append('\n');
  }

  /** The site of the handbook knows all signs. */
  private static String cell(String words) {
    return words.replaceAll("([|*~^$]|==|\\+\\+|\\[\\[)", "\\\\$1").replace("<", "&lt;");
  }

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
    }
  }

  /**
   * Those whose examples are files of a site alone; the others are those of {@link ExtendingTest}
   * and {@link ThemePageTest}.
   */
  static Stream<Path> sites() throws IOException {
    return pages()
        .filter(page -> !page.endsWith("extending.md") && !page.endsWith("make-a-theme.md"));
  }

  @ParameterizedTest
  @MethodSource("sites")
  void theExamplesOfAPageAreASiteWithoutErrorsAndWarnings(Path page) throws IOException {
    StringBuilder site = new StringBuilder();
    Matcher examples = EXAMPLE.matcher(Files.readString(page));
    while (examples.find()) {
      site.append("-- %s --\n%s".formatted(examples.group(3), examples.group(4)));
    }
    if (!site.isEmpty()) {
      if (site.indexOf(".md --") < 0) {
        site.append("-- stories/2026-01-02-fog.md --\nFog.\n");
      }
      assertThat(TestSite.build(site.toString()).problems())
          .allMatch(problem -> problem.startsWith("hint "));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void eachResultIsThatOfTheSourceAboveIt(Path page) throws IOException {
    String text = Files.readString(page);
    StringBuilder right = new StringBuilder();
    Matcher shown = SHOWN.matcher(text);
    int results = 0;
    while (shown.find()) {
      String fence = shown.group(1);
      String source = shown.group(2);
      String both =
          "%smarkdown {.example}\n%s%s\n\n<div class=\"result\">\n\n%s\n</div>\n"
              .formatted(fence, source, fence, source);
      shown.appendReplacement(right, Matcher.quoteReplacement(both));
      results++;
    }
    shown.appendTail(right);
    if (WRITE) {
      Files.writeString(page, right);
    } else {
      assertThat(text).isEqualTo(right.toString());
      assertThat(text.split("<div class=\"result\">", -1)).hasSize(results + 1);
    }
  }

  @Test
  void allNamesOfLanguagesAreListed() throws IOException {
    String names = String.join("`, `", Highlighter.of(List.of()).languages());
    within(
        PAGES.resolve("code.md"), "<!-- languages -->\n", "<!-- end -->", "\n`" + names + "`\n\n");
  }

  /** What the sample site has itself is shown as it has it. */
  @ParameterizedTest
  @MethodSource("pages")
  void filesOfTheThemeFolderAreThoseOfTheSite(Path page) throws IOException {
    Matcher examples = EXAMPLE.matcher(Files.readString(page));
    while (examples.find()) {
      Path own = Path.of("..", "site-content", examples.group(3));
      if (examples.group(2).equals("mustache") && Files.exists(own)) {
        assertThat(examples.group(4)).isEqualTo(Files.readString(own));
      }
    }
  }
}
