package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quillpress.content.FrontMatterKeys;
import org.quillpress.content.Key;
import org.quillpress.content.SettingsKeys;

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
      Pattern.compile("(?ms)^```(markdown|yaml|svg) (\\S+)\n(.*?)^```$");

  @Test
  void allKeysOfFrontMatterAreInTheReference() throws IOException {
    check("front-matter.md", FrontMatterKeys.ALL);
  }

  @Test
  void allKeysOfSiteYamlAreInTheReference() throws IOException {
    check("site-yaml.md", SettingsKeys.ALL);
  }

  private static void check(String page, List<Key> keys) throws IOException {
    Path file = PAGES.resolve(page);
    String text = Files.readString(file);
    int from = text.indexOf(BEGIN) + BEGIN.length();
    int to = text.indexOf(END);
    StringBuilder tables = new StringBuilder("\n");
    table(keys, tables);
    for (Key key : keys) {
      parts("`" + key.name() + "`", key, tables);
    }
    if (WRITE) {
      Files.writeString(file, text.substring(0, from) + tables + text.substring(to));
    } else {
      assertThat(text.substring(from, to)).isEqualTo(tables.toString());
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

  private static String cell(String words) {
    return words.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*");
  }

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theExamplesOfAPageAreASiteWithoutErrorsAndWarnings(Path page) throws IOException {
    StringBuilder site = new StringBuilder();
    Matcher examples = EXAMPLE.matcher(Files.readString(page));
    while (examples.find()) {
      site.append("-- %s --\n%s".formatted(examples.group(2), examples.group(3)));
    }
    if (!site.isEmpty()) {
      if (site.indexOf(".md --") < 0) {
        site.append("-- stories/2026-01-02-fog.md --\nFog.\n");
      }
      assertThat(TestSite.build(site.toString()).problems())
          .allMatch(problem -> problem.startsWith("hint "));
    }
  }
}
