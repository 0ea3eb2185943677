package org.quillpress.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quillpress.maven.ForkedMaven.Finished;

/**
 * Every goal once, on the oldest Maven, the usual one and the next, and on a later Java where the
 * build is told of one: {@code -Dquillpress.java=/path/to/a/jdk}.
 */
class TourIT {
  private static final String PLUGIN =
      "org.quillpress:quillpress-maven-plugin:" + System.getProperty("quillpress.version") + ":";

  /**
   * A goal, and what must be seen of it.
   *
   * @param goal its name
   * @param folder where Maven is started
   * @param typed what is typed behind {@code mvn}
   * @param said what Maven must say
   */
  private record Stop(String goal, String folder, List<String> typed, String said) {
    static Stop of(String goal, String folder, String said, String... typed) {
      return new Stop(goal, folder, List.of(typed), said);
    }
  }

  private static final String SITE = "nächtliche Geschichten";

  /** One after the other: what a stop leaves behind is there for the next. */
  private static final List<Stop> TOUR =
      List.of(
          Stop.of("help", ".", "quillpress.theme.parent: text,", PLUGIN + "help", "-Ddetail"),
          Stop.of("init", SITE, "written: site.yaml", PLUGIN + "init"),
          Stop.of("new", SITE, "fog.md", "quillpress:new", "-Dtitle=Fog"),
          Stop.of("build", SITE, "published", "site-build"),
          Stop.of("check", SITE, "0 errors", "quillpress:check"),
          Stop.of("serve", SITE, "the site is at http://", "site-serve", "-Dquillpress.port=0"),
          Stop.of("explain", SITE, "template", "quillpress:explain", "-Dquillpress.file=fog.md"),
          Stop.of(
              "theme-new",
              ".",
              "theme.yaml",
              PLUGIN + "theme-new",
              "-Dquillpress.theme.name=gaslight"),
          Stop.of("theme-check", "gaslight", "0 errors", "quillpress:theme-check"));

  /** A reactor of sites below one parent, one of which is built twice. */
  private static final String PARENT =
      """
      <project><modelVersion>4.0.0</modelVersion>
        <groupId>t</groupId><artifactId>all</artifactId><version>1</version>
        <packaging>pom</packaging>
        <modules><module>%2$s</module><module>lamp</module></modules>
        <build><pluginManagement><plugins><plugin>
          <groupId>org.quillpress</groupId><artifactId>quillpress-maven-plugin</artifactId>
          <version>%1$s</version>
        </plugin></plugins></pluginManagement></build>
      </project>
      """;

  private static final String MODULE =
      """
      <project><modelVersion>4.0.0</modelVersion>
        <parent><groupId>t</groupId><artifactId>all</artifactId><version>1</version></parent>
        <artifactId>lamp</artifactId><packaging>pom</packaging>
        <build><plugins><plugin>
          <groupId>org.quillpress</groupId><artifactId>quillpress-maven-plugin</artifactId>
          <executions>
            <execution><id>public</id><goals><goal>build</goal></goals></execution>
            <execution><id>draft</id><goals><goal>build</goal></goals><configuration>
              <output>${project.build.directory}/draft</output><drafts>true</drafts>
            </configuration></execution>
          </executions>
        </plugin></plugins></build>
      </project>
      """;

  /** One for each Maven: only its first tour loads what Maven needs. */
  @TempDir static Path repositories;

  @TempDir Path scratch;

  static List<Arguments> machines() {
    String later = System.getProperty("quillpress.java", "");
    List<Path> javas = new ArrayList<>(List.of(ForkedMaven.ownJava()));
    if (!later.isEmpty()) {
      javas.add(Path.of(later));
    }
    List<Path> mavens = new ArrayList<>(List.of(ForkedMaven.ownMaven()));
    for (String version : System.getProperty("quillpress.mavens.versions").split(" ")) {
      mavens.add(Path.of(System.getProperty("quillpress.mavens"), "apache-maven-" + version));
    }
    List<Arguments> machines = new ArrayList<>();
    for (Path maven : mavens) {
      for (Path java : javas) {
        machines.add(Arguments.of(maven, java));
      }
    }
    // the other tests run on these
    machines.remove(0);
    return machines;
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("machines")
  void every_goal_and_a_reactor(Path home, Path java) throws Exception {
    Path repository = repositories.resolve(home.getFileName());
    ForkedMaven maven = new ForkedMaven(scratch, home, java, repository);
    for (Stop stop : TOUR) {
      Path folder = Files.createDirectories(scratch.resolve(stop.folder()));
      Finished finished = finished(maven, folder, stop);
      assertThat(finished.log()).contains(stop.said());
      // Debian's Maven writes a few before its first line and behind its last
      String inside = finished.log().replaceAll("^(\u001b\\[0m)+|(\u001b\\[0m)+\\s*$", "");
      assertThat(inside).doesNotContain("\u001b");
    }
    problems_are_marked(maven);
    a_reactor_is_built_offline(maven);
  }

  private static Finished finished(ForkedMaven maven, Path folder, Stop stop) throws Exception {
    String[] typed = stop.typed().toArray(String[]::new);
    if (!stop.goal().equals("serve")) {
      return maven.run(folder, typed).succeeds();
    }
    // goes on until somebody ends it
    try (ForkedMaven.Running running = maven.start(folder, typed)) {
      running.await(stop.said());
      Finished ended = running.end();
      // Debian's Maven resets the terminal when it is ended, wherever its log is then
      return new Finished(ended.exit(), ended.log().replace("\u001b[0m", ""));
    }
  }

  /** GitHub finds a mark only at the beginning of its line. */
  private void problems_are_marked(ForkedMaven maven) throws Exception {
    Path site = scratch.resolve(SITE);
    Path fog = site.resolve("stories/fog.md");
    String text = Files.readString(fog);
    Files.writeString(fog, text.replaceFirst("date: .*", "date: 2026-13-01"));
    Finished failed = maven.where("GITHUB_ACTIONS", "true").run(site, "site-build").fails();
    assertThat(failed.log())
        .containsPattern("(?m)^::error title=date-format,file=stories/fog.md,line=\\d")
        .contains("[ERROR] stories/fog.md:[");
    Files.writeString(fog, text);
  }

  private void a_reactor_is_built_offline(ForkedMaven maven) throws Exception {
    Path all = scratch.resolve("all");
    Path site = all.resolve(SITE);
    Files.createDirectories(all.resolve("lamp/stories"));
    Files.createDirectories(site);
    String version = System.getProperty("quillpress.version");
    Files.writeString(all.resolve("pom.xml"), PARENT.formatted(version, SITE));
    Files.writeString(site.resolve("pom.xml"), MODULE.replace(">lamp<", ">tales<"));
    Files.writeString(all.resolve("lamp/pom.xml"), MODULE);
    for (Path folder : List.of(site, all.resolve("lamp"))) {
      Files.copy(scratch.resolve(SITE).resolve("site.yaml"), folder.resolve("site.yaml"));
      Files.createDirectories(folder.resolve("stories"));
      Files.writeString(
          folder.resolve("stories/rain.md"),
          "---\ntitle: Rain\ndate: 2026-01-03\ndraft: true\n---\nSoon.\n");
    }

    assertThat(maven.run(all, "-o", "-T4", "package").succeeds().builds()).isEqualTo(4);

    for (Path folder : List.of(site, all.resolve("lamp"))) {
      assertThat(folder.resolve("target/site/2026/01/rain")).doesNotExist();
      assertThat(folder.resolve("target/draft/2026/01/rain/index.html")).isRegularFile();
    }
  }

  @Test
  void a_later_java_is_among_them() {
    assumeTrue(
        !System.getProperty("quillpress.java", "").isEmpty(),
        "no later Java is named; -Dquillpress.java=/path/to/a/jdk adds its tours");
    assertThat(Path.of(System.getProperty("quillpress.java"), "bin")).isDirectory();
  }

  @Test
  void the_tour_has_every_goal() throws Exception {
    assertThat(TOUR.stream().map(Stop::goal))
        .containsExactlyInAnyOrderElementsOf(DescriptorTest.goalNames());
  }
}
