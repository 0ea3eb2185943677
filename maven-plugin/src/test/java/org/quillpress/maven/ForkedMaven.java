package org.quillpress.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The Maven of this build, started once more as a user starts it, with an empty local repository.
 * All that it may download it finds in files: the plugin in the staging repository, the rest in the
 * local repository of the outer build. So it needs no network, and the outer build decides which
 * Maven and which Java are tested.
 */
final class ForkedMaven {
  private final Path scratch;
  private final List<String> options = new ArrayList<>(List.of("-B"));

  ForkedMaven(Path scratch) {
    this.scratch = scratch;
  }

  ForkedMaven with(String... more) {
    Collections.addAll(options, more);
    return this;
  }

  Finished run(Path folder, String... goals) throws IOException, InterruptedException {
    Path settings = Files.writeString(scratch.resolve("settings.xml"), settings());
    Path log = scratch.resolve("log.txt");
    String name = System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("quillpress.maven"), "bin", name).toString());
    command.addAll(options);
    command.addAll(List.of("-s", settings.toString(), "-gs", settings.toString()));
    command.add("-Dmaven.repo.local=" + scratch.resolve("repository"));
    Collections.addAll(command, goals);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().keySet().removeAll(List.of("MAVEN_ARGS", "GITHUB_ACTIONS"));
    // a build of a second is over before the better compiler pays
    builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    process.destroyForcibly();
    String text = Files.readString(log);
    assertThat(ended).as("Maven ends in time: %s", text).isTrue();
    return new Finished(process.exitValue(), text);
  }

  private static String settings() {
    // what an older build installed must not be taken for the plugin under test: no snapshots there
    String repositories =
        repository("staging", "quillpress.staging", true)
            + repository("central", "quillpress.outer", false);
    return "<settings><profiles><profile><id>files</id><repositories>"
        + repositories
        + "</repositories><pluginRepositories>"
        + repositories.replace("repository>", "pluginRepository>")
        + "</pluginRepositories></profile></profiles>"
        + "<activeProfiles><activeProfile>files</activeProfile></activeProfiles></settings>";
  }

  private static String repository(String id, String property, boolean snapshots) {
    return """
    <repository><id>%s</id><url>%s</url>
      <releases><checksumPolicy>ignore</checksumPolicy></releases>
      <snapshots><enabled>%s</enabled><checksumPolicy>ignore</checksumPolicy></snapshots>
    </repository>
    """
        .formatted(id, Path.of(System.getProperty(property)).toUri(), snapshots);
  }

  /**
   * A Maven that has ended.
   *
   * @param exit its exit code
   * @param log all that it wrote
   */
  record Finished(int exit, String log) {
    Finished succeeds() {
      assertThat(exit).as(log).isZero();
      return this;
    }

    Finished fails() {
      assertThat(exit).as(log).isNotZero();
      return this;
    }

    /** How often the log names the goal that builds the site. */
    int builds() {
      return log.split(":build \\(", -1).length - 1;
    }
  }
}
