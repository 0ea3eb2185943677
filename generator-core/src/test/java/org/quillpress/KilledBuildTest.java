package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A build that is killed leaves the old site whole, and the next build is as right as a clean one.
 */
class KilledBuildTest {
  private static final int KILLS = 10;

  @TempDir Path folder;

  @Test
  void tenKilledBuildsDoNoHarm() throws Exception {
    Path source = folder.resolve("source");
    copy(Path.of("..", "site-content"), source);
    Path output = folder.resolve("site");
    run(source, output, Long.MAX_VALUE);
    Files.writeString(output.resolve("mine.txt"), "not of the site");
    Map<String, String> before = tree(output);
    Path settings = source.resolve("site.yaml");
    Files.writeString(
        settings, Files.readString(settings).replace("The Night Beat", "The Day Beat"));
    long start = System.nanoTime();
    run(source, folder.resolve("clean"), Long.MAX_VALUE);
    long millis = (System.nanoTime() - start) / 1_000_000;
    Map<String, String> after = tree(folder.resolve("clean"));
    after.put("mine.txt", "not of the site");
    for (int i = 1; i <= KILLS; i++) {
      run(source, output, millis * i / (KILLS + 1));
      Map<String, String> now = tree(output);
      for (Map.Entry<String, String> file : now.entrySet()) {
        assertThat(file.getValue())
            .as(file.getKey())
            .isIn(before.get(file.getKey()), after.get(file.getKey()));
      }
      assertThat(now.keySet()).as("no file is missing").containsAll(common(before, after).keySet());
    }
    run(source, output, Long.MAX_VALUE);
    assertThat(tree(output)).isEqualTo(after);
  }

  private static Map<String, String> common(Map<String, String> a, Map<String, String> b) {
    Map<String, String> common = new TreeMap<>(a);
    common.keySet().retainAll(b.keySet());
    return common;
  }

  private void run(Path source, Path output, long killAfterMillis) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                BuildInOtherJvm.class.getName(),
                source.toString(),
                output.toString(),
                "2")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    if (!process.waitFor(Math.min(killAfterMillis, 300_000), TimeUnit.MILLISECONDS)) {
      // SIGKILL on systems that have it
      process.destroyForcibly().waitFor();
    } else {
      assertThat(process.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path path = from.relativize(file);
        if (!path.startsWith("target") && !path.startsWith(".mvn")) {
          Files.createDirectories(to.resolve(path).getParent());
          Files.copy(file, to.resolve(path));
        }
      }
    }
  }

  /** Every file as text in which each byte is one character. */
  private static Map<String, String> tree(Path root) throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        tree.put(
            root.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return tree;
  }
}
