package org.quillpress.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.quillpress.BuildResult;
import org.quillpress.SiteExtension;
import org.quillpress.SiteGenerator;

/**
 * Builds a site once, from a cold start: {@code BuildBenchmark source output}, or with a number and
 * a folder {@code BuildBenchmark 1000 folder} a site of made-up stories. Prints one line with
 * stories, seconds and the peak of the memory in use.
 */
public final class BuildBenchmark {
  private BuildBenchmark() {}

  /** Builds. */
  public static void main(String[] args) throws IOException {
    Path source =
        args[0].matches("\\d+")
            ? made(Integer.parseInt(args[0]), Path.of(args[1]))
            : Path.of(args[0]);
    Path output = args[0].matches("\\d+") ? Path.of(args[1]).resolve("site") : Path.of(args[1]);
    long start = System.nanoTime();
    BuildResult result =
        SiteGenerator.builder()
            .source(source)
            .extensions(ServiceLoader.load(SiteExtension.class))
            .build()
            .generate(output);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%s, %.2f s%s%n", result.summary(), seconds, peak());
    if (!result.succeeded()) {
      System.err.print(result.report());
      System.exit(1);
    }
  }

  private static Path made(int count, Path folder) throws IOException {
    Path source = folder.resolve("source-" + count);
    if (!Files.exists(source)) {
      MadeUpStories.write(count, source.resolve("stories"), false);
      Files.writeString(
          source.resolve("site.yaml"), "title: Benchmark\nurl: https://example.com/\n");
    }
    return source;
  }

  /** The peak resident memory, where the system tells it (Linux). */
  private static String peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return "";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> ", peak " + line.replaceAll("\\D", "") + " kB")
        .findFirst()
        .orElse("");
  }
}
