package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillpress.check.MadeUpSite;
import org.quillpress.files.FolderSource;
import org.quillpress.problem.Problem;

class StartedThemeTest {
  private static final ServiceLoader<SiteExtension> THEMES =
      ServiceLoader.load(SiteExtension.class);

  /** A version that the project states as a property. */
  private static final Pattern VERSION = Pattern.compile("<([\\w.-]+\\.version)>([^<]+)<");

  @TempDir Path folder;

  private Started start(String name, String parent) throws IOException {
    return ThemeStarter.of(THEMES).start(name, parent, folder.resolve("new"));
  }

  private static String only(Started result) {
    assertThat(result.files()).isEmpty();
    assertThat(result.problems()).hasSize(1);
    Problem problem = result.problems().get(0);
    return problem.place()
        + " ["
        + problem.code()
        + "] "
        + problem.message()
        + ": "
        + problem.hint();
  }

  @ParameterizedTest
  @MethodSource("org.quillpress.ThemesTest#themes")
  void passesItsCheckWhateverItExtends(String parent) throws IOException {
    Started result = start("lamp-2", parent);

    assertThat(result.problems()).isEmpty();
    assertThat(result.files())
        .contains("theme.yaml", "assets/style.css", "pom.xml", "README.md")
        .allSatisfy(file -> assertThat(folder.resolve("new").resolve(file)).isRegularFile());
    ThemeCheck.Result check =
        ThemeCheck.of(THEMES).check("lamp-2", FolderSource.of(folder.resolve("new")));
    assertThat(check.problems().stream().map(Problem::text)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.quillpress.ThemesTest#themes")
  void looksLikeItsParentInColoursOfItsOwn(String parent) throws IOException {
    start("lamp", parent);
    TestSite site =
        TestSite.build(
            MadeUpSite.everything().with("theme: lamp\nthemeSettings: {tone: pine}\n").files(),
            builder -> builder.theme("lamp", FolderSource.of(folder.resolve("new"))));
    assertThat(site.problems()).isEmpty();
    String style =
        site.paths().stream().filter(p -> p.matches("assets/style\\..*css")).findAny().get();
    String css = site.text(style);
    assertThat(css.indexOf("--paper:light-dark(#fdfaf4"))
        .isGreaterThan(css.indexOf("--paper:light-dark(") + 1);
    assertThat(css).doesNotContain("@import");
    assertThat(site.page("index.html").select("html").attr("data-tone")).isEqualTo("pine");
    String attributes = Files.readString(Path.of("..", "themes", parent, "partials/root.mustache"));
    assertThat(Files.readString(folder.resolve("new/partials/root.mustache")))
        .isEqualTo(attributes.stripTrailing() + " data-tone=\"{{site.settings.tone}}\"");
  }

  /** So that the forked builds of the plugin's tests find them without a network. */
  @Test
  void itsPluginsAreThoseOfThisProject() throws IOException {
    start("lamp", "base");
    String project = Files.readString(Path.of("..", "pom.xml")).replaceAll("\\s", "");
    for (MatchResult version : VERSION.matcher(project).results().toList()) {
      project = project.replace("${" + version.group(1) + "}", version.group(2));
    }
    Matcher plugin =
        Pattern.compile("<artifactId>maven-\\w+-plugin</artifactId><version>[^<]+</version>")
            .matcher(Files.readString(folder.resolve("new/pom.xml")));
    int found = 0;
    for (; plugin.find(); found++) {
      assertThat(project).contains(plugin.group());
    }
    assertThat(found).isEqualTo(6);
  }

  @Test
  void neverWritesOverAFile() throws IOException {
    Files.createDirectories(folder.resolve("new/assets"));
    Files.writeString(folder.resolve("new/assets/style.css"), "mine");

    assertThat(only(start("lamp", "base")))
        .startsWith(
            "assets/style.css [theme-new-exists] this file is there already: name a folder");
    assertThat(Files.readString(folder.resolve("new/assets/style.css"))).isEqualTo("mine");
    assertThat(folder.resolve("new/theme.yaml")).doesNotExist();
  }

  @Test
  void aFileWhereAFolderShouldBeIsTold() throws IOException {
    Files.createDirectories(folder.resolve("new"));
    Files.writeString(folder.resolve("new/assets"), "mine");

    assertThat(only(start("lamp", "base"))).startsWith("assets [theme-new-exists] ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"My Théme", "-my--theme-", "../my-theme", "MY_THEME", "1my-theme"})
  void aNameThatNoFolderShouldHaveIsToldWithOneThatIsNear(String name) throws IOException {
    assertThat(only(start(name, "base")))
        .isEqualTo(
            " [theme-new-name] \""
                + name
                + "\" cannot be the name of a theme: type small letters, digits and hyphens, a"
                + " letter first, such as my-theme");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void namesOfOtherThemesAreTaken() throws IOException {
    assertThat(only(start("lantern", "base")))
        .startsWith(" [theme-new-name] there is a theme \"lantern\" already: ");
  }

  @Test
  void anUnknownParentIsTold() throws IOException {
    assertThat(only(start("lamp", "lantren")))
        .isEqualTo(
            " [theme-unknown] there is no theme \"lantren\" to extend: did you mean \"lantern\"?");
    assertThat(List.of(folder)).allSatisfy(path -> assertThat(path).isEmptyDirectory());
  }
}
