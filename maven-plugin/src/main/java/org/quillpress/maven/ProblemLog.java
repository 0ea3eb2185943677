package org.quillpress.maven;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.maven.plugin.logging.Log;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.ProblemReport;

/**
 * Problems as lines of Maven's log, with the place in the form of the compiler plugin, by which
 * editors and build servers find the file:
 *
 * <pre>
 * [ERROR] stories/fog.md:[3,7] "2026-13-01" is not a date [date-format]
 * [ERROR]     date: 2026-13-01
 * [ERROR]           ^
 * [ERROR]     type a date such as 2026-12-01
 * </pre>
 */
final class ProblemLog {
  /** A file's text must not act on the terminal that shows it. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]");

  private final Log log;
  private final Consumer<Problem> annotations;

  private ProblemLog(Log log, Consumer<Problem> annotations) {
    this.log = log;
    this.annotations = annotations;
  }

  static ProblemLog of(Log log, Path source, Map<String, String> environment) {
    Consumer<Problem> none = problem -> {};
    return new ProblemLog(
        log, Annotations.of(source, environment).<Consumer<Problem>>map(a -> a::add).orElse(none));
  }

  /** Tells the problems that a person should see. */
  void tell(ProblemReport report) {
    report.shown().forEach(this::add);
    report.notShown().forEach(log::warn);
  }

  void add(Problem problem) {
    Consumer<String> line =
        switch (problem.severity()) {
          case ERROR -> log::error;
          case WARNING -> log::warn;
          case HINT -> log::info;
        };
    String where = where(problem.place());
    line.accept(
        printable(
            (where.isEmpty() ? "" : where + " ")
                + problem.message()
                + " ["
                + problem.code()
                + "]"));
    problem.excerpt().lines().forEach(line);
    if (!problem.hint().isEmpty()) {
      line.accept("    " + printable(problem.hint()));
    }
    annotations.accept(problem);
  }

  private static String where(Place place) {
    return place.line() == 0
        ? place.file()
        : place.file() + ":[" + place.line() + "," + Math.max(1, place.column()) + "]";
  }

  private static String printable(String text) {
    return UNPRINTABLE.matcher(text).replaceAll("\ufffd");
  }
}
