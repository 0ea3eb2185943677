package org.quillpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same source gives the same bytes whatever the machine is set to. */
class SameBytesTest {
  @TempDir Path folder;

  /** A way to run a build that must make no difference. */
  private record Setting(Path java, int threads, String zone, String language) {
    @Override
    public String toString() {
      return java + ", " + threads + " threads, " + zone + ", " + language;
    }
  }

  @Test
  void threadsZonesLocalesAndJdksMakeNoDifference() throws Exception {
    Path source = Path.of("..", "site-content").toAbsolutePath().normalize();
    List<Path> jdks = jdks();
    List<Setting> settings = new ArrayList<>();
    for (Path java : jdks) {
      settings.add(new Setting(java, 1, "UTC", "en"));
      settings.add(new Setting(java, 2, "Pacific/Kiritimati", "tr"));
    }
    settings.add(new Setting(jdks.get(0), 8, "America/St_Johns", "ar"));
    Map<String, String> first = build(settings.get(0), source, 0);
    assertThat(first).hasSizeGreaterThan(100);
    for (int i = 1; i < settings.size(); i++) {
      assertThat(build(settings.get(i), source, i)).as(settings.get(i).toString()).isEqualTo(first);
    }
  }

  private Map<String, String> build(Setting setting, Path source, int number) throws Exception {
    Path output = folder.resolve("site" + number);
    Path log = folder.resolve("log" + number);
    Process process =
        new ProcessBuilder(
                setting.java().toString(),
                "-Duser.timezone=" + setting.zone(),
                "-Duser.language=" + setting.language(),
                "-Dfile.encoding=ISO-8859-1",
                "-cp",
                System.getProperty("java.class.path"),
                BuildInOtherJvm.class.getName(),
                source.toString(),
                output.toString(),
                Integer.toString(setting.threads()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    return tree(output);
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

  /** The running JDK, and a newer one if one lies beside it or is named by {@code JAVA_HOME_25}. */
  private static List<Path> jdks() throws IOException {
    Path own = Path.of(System.getProperty("java.home"));
    List<Path> homes = new ArrayList<>(List.of(own));
    String named = System.getenv("JAVA_HOME_25");
    if (named != null) {
      homes.add(Path.of(named));
    } else if (own.getParent() != null) {
      try (Stream<Path> siblings = Files.list(own.getParent())) {
        siblings.filter(path -> !path.equals(own) && isNewer(path)).sorted().forEach(homes::add);
      }
    }
    return homes.stream()
        .map(home -> home.resolve("bin/java"))
        .filter(Files::isExecutable)
        .toList();
  }

  private static boolean isNewer(Path home) {
    try {
      Path release = home.resolve("release");
      return Files.isRegularFile(release)
          && Arrays.stream(Files.readString(release).split("\n"))
              .anyMatch(line -> line.matches("JAVA_VERSION=\"(2[1-9]|[3-9]\\d).*"));
    } catch (IOException e) {
      return false;
    }
  }
}
