package org.quillpress.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A Maven, started as a user starts it, with an empty local repository. All that it may download it
 * finds in files: the plugin in the staging repository, the rest in the local repository of the
 * outer build. So it needs no network. The outer build decides which Maven and which Java are
 * tested, unless a test names others.
 */
final class ForkedMaven {
  private final Path scratch;
  private final Path maven;
  private final Path java;
  private final Path repository;
  private final List<String> options = new ArrayList<>(List.of("-B"));
  private final Map<String, String> environment = new HashMap<>();

  ForkedMaven(Path scratch) {
    this(scratch, ownMaven(), ownJava(), scratch.resolve("repository"));
  }

  /**
   * Another Maven.
   *
   * @param scratch for what it writes
   * @param maven its folder
   * @param java the folder of the JDK that it runs on
   * @param repository its local repository
   */
  ForkedMaven(Path scratch, Path maven, Path java, Path repository) {
    this.scratch = scratch;
    this.maven = maven;
    this.java = java;
    this.repository = repository;
  }

  /** The Maven that runs the tests. */
  static Path ownMaven() {
    return Path.of(System.getProperty("quillpress.maven"));
  }

  /** The Java that runs the tests. */
  static Path ownJava() {
    return Path.of(System.getProperty("java.home"));
  }

  ForkedMaven with(String... more) {
    Collections.addAll(options, more);
    return this;
  }

  ForkedMaven where(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Finished run(Path folder, String... goals) throws IOException, InterruptedException {
    try (Running running = start(folder, goals)) {
      boolean ended = running.process().waitFor(2, TimeUnit.MINUTES);
      assertThat(ended).as("Maven ends in time: %s", running.log()).isTrue();
      return new Finished(running.process().exitValue(), running.log());
    }
  }

  /** Starts one that does not end by itself. */
  Running start(Path folder, String... goals) throws IOException {
    Path settings = Files.writeString(scratch.resolve("settings.xml"), settings());
    Path log = scratch.resolve("log.txt");
    String name = System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
    List<String> command = new ArrayList<>();
    command.add(maven.resolve("bin").resolve(name).toString());
    command.addAll(options);
    command.addAll(List.of("-s", settings.toString(), "-gs", settings.toString()));
    command.add("-Dmaven.repo.local=" + repository);
    Collections.addAll(command, goals);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", java.toString());
    builder.environment().keySet().removeAll(List.of("M2_HOME", "MAVEN_ARGS", "GITHUB_ACTIONS"));
    // a build of a second is over before the better compiler pays
    builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
    builder.environment().putAll(environment);
    return new Running(builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
  }

  /**
   * A Maven at work. Closing ends it, whatever it does.
   *
   * @param file what it writes
   */
  record Running(Process process, Path file) implements AutoCloseable {
    String log() throws IOException {
      return Files.readString(file);
    }

    /** Waits until it says something; the whole log so far. */
    String await(String said) throws IOException, InterruptedException {
      for (int i = 0; !log().contains(said); i++) {
        assertThat(process.isAlive() && i < 1_200).as("says \"%s\": %s", said, log()).isTrue();
        TimeUnit.MILLISECONDS.sleep(100);
      }
      return log();
    }

    /** Ends it as Ctrl-C does; it must be gone soon. */
    Finished end() throws IOException, InterruptedException {
      process.destroy();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).as("ends: %s", log()).isTrue();
      return new Finished(process.exitValue(), log());
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
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
