package org.quillpress;

import java.nio.file.Path;

/** Builds a site in a process of its own: source, output, threads. For tests that fork. */
final class BuildInOtherJvm {
  private BuildInOtherJvm() {}

  public static void main(String[] args) throws Exception {
    BuildResult result =
        TestSite.builder()
            .source(Path.of(args[0]))
            .threads(Integer.parseInt(args[2]))
            .build()
            .generate(Path.of(args[1]));
    if (!result.succeeded()) {
      throw new AssertionError(result.report());
    }
  }
}
