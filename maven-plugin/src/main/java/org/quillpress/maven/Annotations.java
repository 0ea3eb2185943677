package org.quillpress.maven;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;

/**
 * Problems as <a
 * href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">workflow
 * commands</a> of GitHub Actions, which shows them beside the changed lines.
 */
final class Annotations {
  private final Path source;
  private final PrintStream out;

  Annotations(Path source, PrintStream out) {
    this.source = source;
    this.out = out;
  }

  /** Empty where nobody reads them. */
  static Optional<Annotations> of(Path source, Map<String, String> environment) {
    if (!"true".equals(environment.get("GITHUB_ACTIONS"))) {
      return Optional.empty();
    }
    Path workspace = Path.of(environment.getOrDefault("GITHUB_WORKSPACE", "")).toAbsolutePath();
    // Maven 4 puts a prefix before all that goes through System.out, and a command begins its line.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    return Optional.of(
        new Annotations(source.startsWith(workspace) ? workspace.relativize(source) : source, out));
  }

  void add(Problem problem) {
    String command =
        switch (problem.severity()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case HINT -> "notice";
        };
    Place place = problem.place();
    StringBuilder line = new StringBuilder("::").append(command).append(" title=");
    line.append(problem.code());
    if (!place.file().isEmpty()) {
      String file = source.resolve(place.file()).toString().replace('\\', '/');
      line.append(",file=").append(value(file));
    }
    if (place.line() > 0) {
      line.append(",line=").append(place.line());
    }
    if (place.column() > 0) {
      line.append(",col=").append(place.column());
    }
    String hint = problem.hint().isEmpty() ? "" : "\n" + problem.hint();
    out.println(line.append("::").append(text(problem.message() + hint)));
  }

  private static String text(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String value(String text) {
    return text(text).replace(":", "%3A").replace(",", "%2C");
  }
}
