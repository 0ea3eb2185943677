package org.quillpress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quillpress.files.SourceFile;
import org.quillpress.files.SourceTree;
import org.quillpress.problem.Lines;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;

/**
 * Adds to problems the source line that they are about, where the stage that found them had it no
 * more.
 */
final class Quotes {
  private final SourceTree source;
  private String file = "";
  private Lines lines = Lines.of("");

  Quotes(SourceTree source) {
    this.source = source;
  }

  /**
   * The same problems with lines.
   *
   * @param sorted by file, so that each is read once
   */
  List<Problem> in(List<Problem> sorted) throws IOException {
    return in(sorted, 1);
  }

  /** The same, also for places of which only the line is known. */
  List<Problem> inWholeLines(List<Problem> sorted) throws IOException {
    return in(sorted, 0);
  }

  private List<Problem> in(List<Problem> sorted, int column) throws IOException {
    List<Problem> quoted = new ArrayList<>(sorted.size());
    for (Problem problem : sorted) {
      Place place = problem.place();
      boolean bare = place.line() > 0 && place.column() >= column && place.lineText().isEmpty();
      quoted.add(bare ? quoted(problem, place) : problem);
    }
    return quoted;
  }

  private Problem quoted(Problem problem, Place place) throws IOException {
    if (!place.file().equals(file)) {
      file = place.file();
      Optional<SourceFile> found = source.file(file);
      lines =
          Lines.of(found.isEmpty() ? "" : new String(found.get().read(), StandardCharsets.UTF_8));
    }
    return problem.at(Place.in(lines, place.file(), place.line(), place.column()));
  }
}
