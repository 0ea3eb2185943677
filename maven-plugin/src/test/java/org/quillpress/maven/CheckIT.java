package org.quillpress.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quillpress.maven.ForkedMaven.Finished;

/** The check of a site, as its owner runs it. */
class CheckIT {
  private static final String VERSION = System.getProperty("quillpress.version");
  private static final String CHECK =
      "org.quillpress:quillpress-maven-plugin:" + VERSION + ":check";

  @TempDir Path scratch;
  private Path site;
  private ForkedMaven maven;

  @BeforeEach
  void begin() throws IOException {
    maven = new ForkedMaven(scratch);
    site = Files.createDirectories(scratch.resolve("site/stories")).getParent();
    Files.writeString(
        site.resolve("site.yaml"),
        "title: The Lamp\nurl: https://lamp.example/\ndescription: Of lamps.\n");
    Files.writeString(
        site.resolve("stories/fog.md"),
        "---\ntitle: Fog\ndate: 2026-01-02\n---\nIt came in at ten past two.\n\n#### Deep\n");
  }

  @Test
  void findings_are_told_written_and_left_out_by_a_baseline() throws Exception {
    Finished told = maven.run(site, CHECK, "-Dquillpress.format=sarif").succeeds();
    assertThat(told.log())
        .contains("[WARNING] stories/fog.md:[7,1] \"Deep\" is of level 4")
        .contains("[heading-order]")
        .contains("0 errors, 1 warning, 0 hints");
    assertThat(site.resolve("target/quillpress-check.sarif"))
        .content()
        .contains("\"ruleId\": \"heading-order\"", "\"startLine\": 7");
    assertThat(site.resolve("target/site")).doesNotExist();

    assertThat(maven.run(site, CHECK, "-Dquillpress.failOnWarning=true").fails().log())
        .contains("quillpress.failOnWarning is set");

    assertThat(maven.run(site, CHECK, "-Dquillpress.writeBaseline=true").succeeds().log())
        .contains("written: check-baseline.txt", "left out from now on: 1 finding");
    assertThat(maven.run(site, CHECK, "-Dquillpress.failOnWarning=true").succeeds().log())
        .contains("0 errors, 0 warnings, 0 hints; 1 in the baseline")
        .doesNotContain("heading-order");
    assertThat(maven.run(site, CHECK, "-Dquillpress.baseline=nowhere.txt").fails().log())
        .contains("quillpress.baseline is no file: ");
  }

  @Test
  void a_pom_with_the_extension_knows_the_phase() throws Exception {
    Files.writeString(
        site.resolve("site.yaml"),
        "check: {levels: {heading-order: error}}\n",
        StandardOpenOption.APPEND);
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
          </plugin></plugins></build>
        </project>
        """
            .formatted(VERSION));

    Finished failed = maven.run(site, "site-check").fails();

    assertThat(failed.builds()).isEqualTo(1);
    assertThat(failed.log())
        .contains("[ERROR] stories/fog.md:[7,1] \"Deep\" is of level 4")
        .contains("1 error, 0 warnings");
    assertThat(site.resolve("target/site/index.html")).exists();
    assertThat(site.resolve("target/site/2026/01/fog/index.html"))
        .content()
        .doesNotContain("data-made-by");
  }
}
