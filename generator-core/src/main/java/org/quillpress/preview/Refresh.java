package org.quillpress.preview;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.quillpress.problem.Problem;
import org.quillpress.problem.ProblemReport;
import org.quillpress.problem.Severity;

/**
 * What became of a change.
 *
 * @param changed paths in the source, sorted; an empty text among them stands for all; none if only
 *     the time is another
 * @param took how long it took to read what changed
 * @param problems all that is wrong now
 */
public record Refresh(Set<String> changed, Duration took, List<Problem> problems)
    implements ProblemReport {
  private static final int NAMED = 3;

  /** Copies its set and its list. */
  public Refresh {
    changed = Collections.unmodifiableSortedSet(new TreeSet<>(changed));
    problems = List.copyOf(problems);
  }

  /** One line with what was done: {@code stories/fog.md: read in 31 ms}. */
  public String summary() {
    String what =
        changed.isEmpty()
            ? "time went on"
            : changed.contains("")
                ? "the site"
                : String.join(", ", changed.stream().limit(NAMED).toList())
                    + (changed.size() > NAMED ? " and " + (changed.size() - NAMED) + " more" : "");
    return Problem.printable(what)
        + ": read in "
        + took.toMillis()
        + " ms"
        + (failed() ? "; there are errors, so it is shown as it was" : "");
  }

  /** Whether the site stayed as it was, because there is an error. */
  public boolean failed() {
    return count(Severity.ERROR) > 0;
  }
}
