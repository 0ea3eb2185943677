package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quillpress.check.MadeUpSite;
import org.quillpress.files.FolderSource;
import org.quillpress.problem.Problem;

/** What the page of the handbook about making themes says is true. */
class ThemePageTest {
  private static final Path PAGE =
      Path.of("..", "site-content", "pages", "handbook", "make-a-theme.md");
  private static final Pattern FILE =
      Pattern.compile("(?ms)^```(css|mustache|yaml) (\\S+)\n(.*?)^```$");

  @TempDir Path folder;

  @Test
  void itsExamplesChangeANewThemeIntoOneThatPassesItsCheck() throws IOException {
    ServiceLoader<SiteExtension> themes = ServiceLoader.load(SiteExtension.class);
    Path theme = folder.resolve("gaslight");
    ThemeStarter.of(themes).start("gaslight", ThemeStarter.PARENT, theme);
    MadeUpSite site = MadeUpSite.everything();
    Matcher file = FILE.matcher(Files.readString(PAGE));
    while (file.find()) {
      Path path = theme.resolve(file.group(2));
      if (file.group(2).equals("site.yaml")) {
        site = site.with(file.group(3).replaceAll("(?m)^(title|url):.*\n", ""));
      } else {
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.group(3));
      }
    }
    FolderSource files = FolderSource.of(theme);
    ThemeCheck.Result result = ThemeCheck.of(themes).check("gaslight", files);
    assertThat(result.problems().stream().map(Problem::text)).isEmpty();

    TestSite built = TestSite.build(site.files(), builder -> builder.theme("gaslight", files));
    assertThat(built.problems()).isEmpty();
    assertThat(built.page("index.html").select("html").attr("data-tone")).isEqualTo("pine");
    assertThat(built.text("index.html")).contains("<p>Under the lamp</p>");
    assertThat(built.text("de/index.html")).contains("<p>Unter der Laterne</p>");
  }

  @Test
  void itsFilesAreThoseOfANewTheme() throws IOException {
    Started begun =
        ThemeStarter.of(ServiceLoader.load(SiteExtension.class))
            .start("gaslight", ThemeStarter.PARENT, folder.resolve("gaslight"));
    String page = Files.readString(PAGE);
    for (String written : begun.files()) {
      if (!written.startsWith(".")) {
        assertThat(page).contains("| `" + written + "` ");
      }
    }
  }

  @Test
  void itExplainsAllCodesOfThemes() throws IOException {
    String page = Files.readString(PAGE);
    String table = page.substring(page.indexOf("<!-- codes -->"));
    Set<String> explained = new TreeSet<>();
    Matcher row =
        Pattern.compile("(?m)^\\| `(theme-[a-z-]+)` \\| [^|]+ \\| [^|]+ \\|$").matcher(table);
    while (row.find()) {
      assertThat(explained.add(row.group(1))).as(row.group(1)).isTrue();
    }
    assertThat(explained)
        .isEqualTo(
            CodesTest.named().keySet().stream()
                .filter(code -> code.startsWith("theme-"))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void itsVersionIsThatOfTheBuildFile() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(page.split(Pattern.quote(Version.TEXT), -1)).hasSize(4);
    assertThat(page).doesNotContainPattern("\\d\\.\\d\\.\\d-(?!SNAPSHOT)");
  }
}
