package org.quillpress.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
  @TempDir Path folder;

  private record Moment(String after, long millis) {}

  private static final List<Moment> MOMENTS =
      List.of(
          new Moment("writing", 0),
          new Moment("writing", 40),
          new Moment("committing", 0),
          new Moment("journal", 0),
          new Moment("journal", 3),
          new Moment("journal", 8),
          new Moment("journal", 15),
          new Moment("journal", 25),
          new Moment("journal", 40),
          new Moment("journal", 60),
          new Moment("journal", 100));

  @Test
  void aKilledBuildLeavesWholeFilesAndTheNextOneEndsIt() throws Exception {
    Path output = folder.resolve("site");
    Path state = folder.resolve("state");
    FolderTarget target = FolderTarget.of(output, state);
    Trees.publish(target, KilledPublisher.tree(0));
    Trees.write(output, "CNAME", "example.org");
    int inCommit = 0;
    for (int i = 0; i < MOMENTS.size(); i++) {
      Map<String, String> before = files(output);
      List<String> same =
          KilledPublisher.tree(i).keySet().stream()
              .filter(
                  path -> path.startsWith("s/") && Integer.parseInt(path.split("/")[1]) % 2 == 0)
              .toList();
      Map<String, FileTime> times = Trees.times(output, same);

      kill(output, state, i + 1, MOMENTS.get(i));

      Map<String, String> left = files(output);
      Map<String, String> wanted = new TreeMap<>(KilledPublisher.tree(i + 1));
      wanted.put("CNAME", "example.org");
      boolean committing = Files.exists(state.resolve("journal"));
      inCommit += committing ? 1 : 0;
      if (committing) {
        left.forEach((path, text) -> assertThat(text).isIn(before.get(path), wanted.get(path)));
        wanted.forEach(
            (path, text) -> {
              if (before.containsKey(path)) {
                assertThat(left).containsKey(path);
              }
            });
      } else {
        assertThat(left.equals(before) || left.equals(wanted)).isTrue();
      }

      Trees.publish(target, KilledPublisher.tree(i + 1));
      assertThat(Trees.times(output, same)).isEqualTo(times);
      assertThat(files(output)).isEqualTo(wanted);
      assertThat(output.resolve("v" + i)).doesNotExist();
      assertThat(state.toFile().list()).containsExactlyInAnyOrder("lock", "manifest");
    }
    assertThat(inCommit).isPositive();
  }

  @Test
  void aKilledFirstBuildLeavesNothingOrTheWholeTree() throws Exception {
    Map<String, String> wanted = KilledPublisher.tree(1);
    List<Moment> moments =
        List.of(
            new Moment("writing", 60),
            new Moment("committing", 0),
            new Moment("journal", 0),
            new Moment("journal", 5));
    for (int i = 0; i < moments.size(); i++) {
      Path output = folder.resolve("site" + i);
      Path state = folder.resolve("state" + i);
      kill(output, state, 1, moments.get(i));
      if (Files.exists(output)) {
        assertThat(files(output)).isEqualTo(wanted);
      }
      Trees.publish(FolderTarget.of(output, state), KilledPublisher.tree(2));
      assertThat(files(output)).isEqualTo(KilledPublisher.tree(2));
    }
  }

  private static Map<String, String> files(Path output) throws IOException {
    Map<String, String> all = Trees.read(output);
    all.keySet().removeIf(path -> path.endsWith("/"));
    return all;
  }

  private static void kill(Path output, Path state, int version, Moment moment) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Trees.classPath(),
                KilledPublisher.class.getName(),
                output.toString(),
                state.toString(),
                Integer.toString(version))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      String awaited = moment.after().equals("journal") ? "committing" : moment.after();
      while (line != null && !line.equals(awaited)) {
        line = out.readLine();
      }
      assertThat(line).isEqualTo(awaited);
      while (moment.after().equals("journal")
          && process.isAlive()
          && !Files.exists(state.resolve("journal"))) {
        Thread.onSpinWait();
      }
      Thread.sleep(moment.millis());
      process.destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }
}
