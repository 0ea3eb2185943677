package org.quillpress.content;

import java.util.List;
import org.quillpress.model.LeftOut;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Severity;

/** Says of a file with a mistake why it is left out: by the first of its errors. */
final class Broken {
  private Broken() {}

  /** Whether a file has one. */
  static boolean is(List<Problem> own) {
    return own.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  static LeftOut of(String file, List<Problem> own) {
    for (Problem problem : own) {
      if (problem.severity() == Severity.ERROR) {
        Place place = problem.place();
        String where =
            !place.file().equals(file)
                ? " in " + place.file() + (place.line() > 0 ? ", line " + place.line() : "")
                : place.line() > 0 ? " in line " + place.line() : "";
        boolean unreadable = problem.code().equals("unreadable");
        return unreadable
            ? new LeftOut(file, LeftOut.Kind.UNREADABLE, problem.message())
            : new LeftOut(file, LeftOut.Kind.BROKEN, "an error" + where + ": " + problem.message());
      }
    }
    throw new IllegalArgumentException("there is no error: " + file);
  }
}
