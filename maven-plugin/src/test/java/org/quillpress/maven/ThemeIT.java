package org.quillpress.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quillpress.maven.ForkedMaven.Finished;

/** A theme from its first file to a site that has it from a jar, as the handbook says. */
class ThemeIT {
  private static final String VERSION = System.getProperty("quillpress.version");
  private static final String PLUGIN = "org.quillpress:quillpress-maven-plugin:" + VERSION;

  @TempDir Path scratch;
  private ForkedMaven maven;

  @BeforeEach
  void maven() {
    maven = new ForkedMaven(scratch);
  }

  private Path begun() throws IOException, InterruptedException {
    Finished begun =
        maven.run(scratch, PLUGIN + ":theme-new", "-Dquillpress.theme.name=gaslight").succeeds();
    assertThat(begun.log())
        .contains("written: " + Path.of("gaslight", "theme.yaml"))
        .contains("cd gaslight && mvn verify");
    return scratch.resolve("gaslight");
  }

  @Test
  void a_new_theme_is_checked_installed_and_taken_from_its_jar() throws Exception {
    Path theme = begun();
    replace(theme.resolve("assets/style.css"), "#8d2f15", "#7a1f5c");

    Finished installed = maven.run(theme, "install").succeeds();
    assertThat(installed.log())
        .containsPattern("the theme \"gaslight\": \\d+ pages looked at, 0 errors, 0 warnings");

    Path site = site("theme: gaslight\n");
    maven.run(site, "site-build").succeeds();
    Path built = site.resolve("target/site");
    assertThat(built.resolve("index.html")).content().contains(" data-tone=\"clay\"");
    assertThat(style(built)).contains("light-dark(#7a1f5c,#f3ab91)");
  }

  @Test
  void a_site_is_shown_in_a_theme_from_its_folder() throws Exception {
    Path theme = begun();
    Path site = site("");
    Files.delete(site.resolve("pom.xml"));

    maven.run(site, PLUGIN + ":build", "-Dquillpress.theme=../gaslight").succeeds();
    assertThat(maven.run(site, PLUGIN + ":build", "-Dquillpress.theme=../gaslihgt").fails().log())
        .contains(
            "quillpress.theme is \"../gaslihgt\", but there is no theme.yaml in such a folder");

    assertThat(style(site.resolve("target/site"))).contains("#8d2f15");
    assertThat(theme.resolve("target")).doesNotExist();
  }

  @Test
  void errors_fail_the_build_of_a_theme_and_warnings_do_not() throws Exception {
    Path theme = begun();
    Files.writeString(theme.resolve("partials/source.mustache"), "<p>By hand</p>\n");
    assertThat(maven.run(theme, "quillpress:theme-check").succeeds().log())
        .contains("[WARNING] partials/source.mustache:[1,4] \"By hand\" stands outside of labels/");

    Files.writeString(theme.resolve("partials/source.mustache"), "<img src=\"{{url}}\">\n");
    assertThat(maven.run(theme, "verify").fails().log())
        .contains("[ERROR] partials/source.mustache:[1,1] a picture has no alt [theme-alt]")
        .contains("1 error, 0 warnings");
  }

  @Test
  void a_theme_is_checked_by_its_name() throws Exception {
    assertThat(
            maven
                .run(scratch, PLUGIN + ":theme-check", "-Dquillpress.theme=lantern")
                .succeeds()
                .log())
        .contains("the theme \"lantern\": ");
    assertThat(maven.run(scratch, PLUGIN + ":theme-check").fails().log())
        .contains("there is no theme.yaml in ")
        .contains("base, broadsheet, casebook, lantern");
  }

  @Test
  void names_that_cannot_be_are_told_and_nothing_is_written() throws Exception {
    assertThat(maven.run(scratch, PLUGIN + ":theme-new").fails().log())
        .contains("type -Dquillpress.theme.name=my-theme");
    assertThat(
            maven
                .run(scratch, PLUGIN + ":theme-new", "-Dquillpress.theme.name=Gas Light")
                .fails()
                .log())
        .contains("[ERROR] \"Gas Light\" cannot be the name of a theme [theme-new-name]")
        .contains("such as gas-light");
    try (Stream<Path> files = Files.list(scratch)) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder("settings.xml", "log.txt", "repository");
    }
  }

  private Path site(String lines) throws IOException {
    Path site = Files.createDirectories(scratch.resolve("site/stories")).getParent();
    Files.writeString(
        site.resolve("site.yaml"), "title: The Lamp\nurl: https://lamp.example/\n" + lines);
    Files.writeString(
        site.resolve("stories/fog.md"), "---\ntitle: Fog\ndate: 2026-01-02\n---\nIt came in.\n");
    Files.writeString(
        site.resolve("pom.xml"),
        """
        <project><modelVersion>4.0.0</modelVersion>
          <groupId>t</groupId><artifactId>lamp</artifactId><version>1</version>
          <packaging>pom</packaging>
          <build><plugins><plugin>
            <groupId>org.quillpress</groupId>
            <artifactId>quillpress-maven-plugin</artifactId>
            <version>%s</version>
            <extensions>true</extensions>
            <dependencies>
              <dependency>
                <groupId>org.example</groupId>
                <artifactId>gaslight-theme</artifactId>
                <version>1.0.0</version>
              </dependency>
            </dependencies>
          </plugin></plugins></build>
        </project>
        """
            .formatted(VERSION));
    return site;
  }

  private static String style(Path built) throws IOException {
    try (Stream<Path> assets = Files.list(built.resolve("assets"))) {
      return Files.readString(
          assets.filter(p -> p.getFileName().toString().matches("style\\..*css")).findAny().get());
    }
  }

  private static void replace(Path file, String old, String other) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, other));
  }
}
