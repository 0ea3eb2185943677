package org.quillpress.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quillpress.maven.ForkedMaven.Finished;

/** Sites of users, built as users build them. */
class SiteBuildIT {
  private static final String VERSION = System.getProperty("quillpress.version");
  private static final String GOAL = "org.quillpress:quillpress-maven-plugin:" + VERSION + ":build";
  private static final String FOG =
      """
      ---
      title: Fog
      date: 2026-01-02
      tags: [weather]
      ---
      It came in at four and stayed.
      """;

  @TempDir Path scratch;
  private Path site;
  private ForkedMaven maven;

  @BeforeEach
  void site() throws IOException {
    site = Files.createDirectories(scratch.resolve("my site – 夜"));
    maven = new ForkedMaven(scratch);
    write(site, Map.of("site.yaml", "title: The Lamp\nurl: https://lamp.example/\n"));
    write(site, Map.of("stories/fog.md", FOG));
  }

  @Test
  void a_folder_without_a_pom() throws Exception {
    Finished finished = maven.run(site, GOAL).succeeds();

    assertThat(site.resolve("target/site/index.html")).isRegularFile();
    assertThat(finished.log()).contains("open " + Path.of("target", "site", "index.html"));
  }

  @Test
  void source_and_output_elsewhere() throws Exception {
    Path out = scratch.resolve("out – 夜");
    Path here = Files.createDirectory(scratch.resolve("here"));

    maven.run(here, GOAL, "-Dquillpress.source=" + site, "-Dquillpress.output=" + out).succeeds();

    assertThat(out.resolve("index.html")).isRegularFile();
    assertThat(here).isEmptyDirectory();
    assertThat(site.resolve("target")).doesNotExist();
  }

  @Test
  void site_build_is_a_phase_where_the_plugin_is_an_extension() throws Exception {
    pom("<extensions>true</extensions>");

    Finished finished = maven.run(site, "site-build").succeeds();

    assertThat(finished.builds()).isEqualTo(1);
    assertThat(site.resolve("target/site/index.html")).isRegularFile();
    // the second time from the local repository alone
    Finished again = maven.with("-o").run(site, "site-build", "-Dquillpress.profile").succeeds();
    assertThat(again.log()).contains("[INFO] stages:").contains("  pages of layout story");
  }

  @Test
  void an_execution_needs_no_phase() throws Exception {
    pom("<executions><execution><goals><goal>build</goal></goals></execution></executions>");

    assertThat(maven.run(site, "package").succeeds().builds()).isEqualTo(1);

    assertThat(site.resolve("target/site/index.html")).isRegularFile();
  }

  @Test
  void two_executions_build_two_sites() throws Exception {
    pom(
        """
        <executions>
          <execution><id>public</id><goals><goal>build</goal></goals></execution>
          <execution><id>draft</id><goals><goal>build</goal></goals><configuration>
            <output>${project.build.directory}/draft</output><drafts>true</drafts>
          </configuration></execution>
        </executions>
        """);
    write(
        site,
        Map.of("stories/rain.md", "---\ntitle: Rain\ndate: 2026-01-03\ndraft: true\n---\nSoon.\n"));

    Finished finished = maven.run(site, "package").succeeds();

    assertThat(finished.log()).contains("not published: stories/rain.md");
    assertThat(texts("target/site")).doesNotContain("Soon.");
    assertThat(texts("target/draft")).contains("Soon.");
  }

  @Test
  void errors_are_log_lines_and_the_old_site_stays() throws Exception {
    pom("<extensions>true</extensions>");
    maven.run(site, "site-build").succeeds();
    String old = texts("target/site");
    write(
        site,
        Map.of("stories/fog.md", FOG.replace("2026-01-02", "2026-13-01").replace("four", "five")));

    Finished finished = maven.run(site, "site-build").fails();

    assertThat(finished.log())
        .contains("[ERROR] stories/fog.md:[3,7] ")
        .contains("[ERROR]     date: 2026-13-01")
        .contains("[ERROR]           ^")
        .contains("1 error, 0 warnings: nothing was published, the site is as it was")
        .doesNotContain("::error");
    assertThat(texts("target/site")).isEqualTo(old);
  }

  @Test
  void explain_tells_of_a_file_by_path_address_and_output() throws Exception {
    String explain = GOAL.replace(":build", ":explain");
    maven.run(site, GOAL).succeeds();

    for (String file : new String[] {"fog.md", "../fog.md", "target/site/2026/01/fog/index.html"}) {
      Path here = file.startsWith(".") ? site.resolve("stories/below") : site;
      Files.createDirectories(here);
      Finished finished =
          maven
              .run(here, explain, "-Dquillpress.source=" + site, "-Dquillpress.file=" + file)
              .succeeds();
      assertThat(finished.log())
          .contains("[INFO] stories/fog.md")
          .contains("[INFO]   published at https://lamp.example/2026/01/fog/")
          .contains("the list of tags \"weather\": 1 of 1");
    }

    Finished unknown = maven.run(site, explain, "-Dquillpress.file=fogg.md").fails();
    assertThat(unknown.log())
        .contains("[INFO]   stories/fog.md")
        .contains("quillpress.file is \"fogg.md\": there is no such file in the source or");
  }

  @Test
  void a_missing_source_is_said() throws Exception {
    Finished finished = maven.run(site, GOAL, "-Dquillpress.source=nowhere").fails();

    assertThat(finished.log())
        .contains("quillpress.source is no folder: " + site.resolve("nowhere"));
  }

  @Test
  void a_wrong_clock_is_said() throws Exception {
    Finished finished = maven.run(site, GOAL, "-Dquillpress.clock=tomorrow").fails();

    assertThat(finished.log())
        .contains("quillpress.clock is \"tomorrow\"; type an instant such as ");
  }

  @Test
  void skip_leaves_the_site_alone() throws Exception {
    maven.run(site, GOAL, "-Dquillpress.skip").succeeds();

    assertThat(site.resolve("target")).doesNotExist();
  }

  @Test
  void a_parallel_reactor_builds_the_modules_that_are_sites() throws Exception {
    write(
        site,
        Map.of(
            "site.yaml",
            "title: None\n",
            "pom.xml",
            """
                <project><modelVersion>4.0.0</modelVersion>
                  <groupId>t</groupId><artifactId>all</artifactId><version>1</version>
                  <packaging>pom</packaging>
                  <modules><module>a</module><module>b</module><module>c</module></modules>
                  <build><plugins>%s</plugins></build>
                </project>
                """
                .formatted(plugin("<extensions>true</extensions>"))));
    Files.delete(site.resolve("site.yaml"));
    for (String module : new String[] {"a", "b", "c"}) {
      write(
          site.resolve(module),
          Map.of(
              "pom.xml",
              """
              <project><modelVersion>4.0.0</modelVersion>
                <parent><groupId>t</groupId><artifactId>all</artifactId><version>1</version></parent>
                <artifactId>%s</artifactId><packaging>pom</packaging>
              </project>
              """
                  .formatted(module)));
    }
    for (String module : new String[] {"a", "b"}) {
      write(
          site.resolve(module),
          Map.of(
              "site.yaml",
              "title: " + module + "\nurl: https://lamp.example/\n",
              "stories/fog.md",
              FOG));
    }

    Finished finished = maven.with("-T4").run(site, "site-build").succeeds();

    assertThat(finished.log()).doesNotContain("not marked as thread-safe");
    assertThat(site.resolve("a/target/site/index.html")).isRegularFile();
    assertThat(site.resolve("b/target/site/index.html")).isRegularFile();
    assertThat(site.resolve("c/target/site")).doesNotExist();
    assertThat(site.resolve("target/site")).doesNotExist();
  }

  private void pom(String inside) throws IOException {
    write(
        site,
        Map.of(
            "pom.xml",
            """
            <project><modelVersion>4.0.0</modelVersion>
              <groupId>t</groupId><artifactId>lamp</artifactId><version>1</version>
              <packaging>pom</packaging>
              <build><plugins>%s</plugins></build>
            </project>
            """
                .formatted(plugin(inside))));
  }

  private static String plugin(String inside) {
    return """
    <plugin><groupId>org.quillpress</groupId><artifactId>quillpress-maven-plugin</artifactId>
      <version>%s</version>%s</plugin>
    """
        .formatted(VERSION, inside);
  }

  private static void write(Path folder, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /** All pages of a site as one text. */
  private String texts(String folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (var paths = Files.walk(site.resolve(folder))) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".html")).sorted().toList()) {
        all.append(path).append('\n').append(Files.readString(path));
      }
    }
    return all.toString();
  }
}
