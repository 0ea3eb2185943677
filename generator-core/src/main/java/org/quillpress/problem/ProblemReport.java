package org.quillpress.problem;

import java.util.List;

/** What was done, with all that was wrong, as a person sees it. */
public interface ProblemReport {
  /** All that was found, sorted by file, line and column. */
  List<Problem> problems();

  /** How many problems have a severity. */
  default long count(Severity severity) {
    return problems().stream().filter(p -> p.severity() == severity).count();
  }

  /**
   * The problems that a person should see: of each kind the first 100 errors, or the first 20
   * warnings or hints, of which no more than three say the same.
   */
  default List<Problem> shown() {
    return ShownProblems.of(problems()).problems();
  }

  /**
   * One line for each message and each kind of problem of which {@link #shown()} leaves some out.
   */
  default List<String> notShown() {
    return ShownProblems.of(problems()).others();
  }
}
