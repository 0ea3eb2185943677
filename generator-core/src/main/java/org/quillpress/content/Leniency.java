package org.quillpress.content;

import java.util.List;
import org.quillpress.model.Settings;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;
import org.quillpress.problem.Severity;

/** Tells the problems of one file: they fail the build, or only leave the file out. */
record Leniency(Settings.BrokenStories broken, Problems problems) {
  void tell(List<Problem> own) {
    boolean lenient = broken == Settings.BrokenStories.LEAVE_OUT;
    for (Problem problem : own) {
      boolean error = lenient && problem.severity() == Severity.ERROR;
      problems.add(error ? problem.withSeverity(Severity.WARNING) : problem);
    }
  }
}
