package org.quillpress.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quillpress.maven.ForkedMaven.Finished;

/** A newcomer's first commands, from an empty folder without a POM. */
class InitIT {
  private static final String PLUGIN =
      "org.quillpress:quillpress-maven-plugin:" + System.getProperty("quillpress.version");

  @TempDir Path scratch;

  @Test
  void from_an_empty_folder_to_a_site_with_a_second_story() throws Exception {
    Path folder = Files.createDirectories(scratch.resolve("nächtliche Geschichten"));
    ForkedMaven maven = new ForkedMaven(scratch);

    Finished begun =
        maven
            .run(
                folder,
                "-B",
                PLUGIN + ":init",
                "-Dquillpress.author=Ada",
                "-Dquillpress.language=de")
            .succeeds();
    assertThat(begun.log())
        .contains("written: site.yaml", "mvn site-build    builds the site")
        .doesNotContain("What is the site called?");
    assertThat(folder.resolve("site.yaml")).content().contains("title: Nächtliche Geschichten\n");

    assertThat(maven.run(folder, "quillpress:new", "-Dtitle=Der Nebel: zurück").succeeds().log())
        .contains("written: " + Path.of("stories", "der-nebel-zurück.md"));
    Finished built = maven.run(folder, "site-build").succeeds();
    assertThat(built.log()).doesNotContain("story-template.md").doesNotContain("WARNING");
    assertThat(folder.resolve("target/site/index.html"))
        .content()
        .contains("Der Nebel: zurück", "Eine Lampe im Fenster", "lang=\"de\"");

    assertThat(maven.run(folder, "-B", PLUGIN + ":init").fails().log())
        .contains("[ERROR] site.yaml there is a site here already");
    assertThat(maven.run(folder, "quillpress:new").fails().log())
        .contains("the story has no title; type -Dtitle=");
  }

  @Test
  void a_folder_of_its_own_can_be_named() throws Exception {
    ForkedMaven maven = new ForkedMaven(scratch);
    assertThat(
            maven
                .run(scratch, "-B", PLUGIN + ":init", "-Dquillpress.folder=tales")
                .succeeds()
                .log())
        .contains("cd tales && mvn site-build");
    assertThat(scratch.resolve("tales/site.yaml")).content().contains("title: Tales\n");
    assertThat(
            maven
                .run(scratch, PLUGIN + ":new", "-Dtitle=Fog", "-Dquillpress.source=tales")
                .succeeds()
                .log())
        .contains("written: " + Path.of("tales", "stories", "fog.md"));
  }
}
