package org.quillpress;

import java.util.List;
import org.quillpress.files.Published;
import org.quillpress.model.LeftOut;
import org.quillpress.problem.Problem;
import org.quillpress.problem.ProblemReport;
import org.quillpress.problem.Severity;

/**
 * What a build did.
 *
 * @param succeeded whether the site was published
 * @param problems all that was found, sorted by file, line and column
 * @param published what became of the files; all zero if nothing was published
 * @param pages number of HTML pages of the site
 * @param leftOut source files that are not published and why, sorted by path
 */
public record BuildResult(
    boolean succeeded,
    List<Problem> problems,
    Published published,
    int pages,
    List<LeftOut> leftOut)
    implements ProblemReport {
  /** Copies its lists. */
  public BuildResult {
    problems = List.copyOf(problems);
    leftOut = List.copyOf(leftOut);
  }

  /** The same with other files. */
  BuildResult with(Published files) {
    return new BuildResult(succeeded, problems, files, pages, leftOut);
  }

  /** Number of files that are new or changed. */
  public int written() {
    return published.written();
  }

  /** Number of files that were left alone. */
  public int unchanged() {
    return published.unchanged();
  }

  /** Number of files of an earlier build that are gone. */
  public int removed() {
    return published.removed();
  }

  /**
   * The lines that tell what is not published and why: those first that an author most wants to
   * know of, the files of one reason together.
   */
  public List<String> leftOutLines() {
    return LeftOutLines.of(leftOut);
  }

  /** One line with what was done: {@code 43 pages: 12 files written, 60 unchanged, 1 removed}. */
  public String summary() {
    if (!succeeded) {
      return count(Severity.ERROR)
          + plural(count(Severity.ERROR), " error, ", " errors, ")
          + count(Severity.WARNING)
          + plural(count(Severity.WARNING), " warning", " warnings")
          + ": nothing was published, the site is as it was";
    }
    return pages
        + plural(pages, " page: ", " pages: ")
        + written()
        + plural(written(), " file written, ", " files written, ")
        + unchanged()
        + " unchanged, "
        + removed()
        + " removed";
  }

  private static String plural(long n, String one, String many) {
    return n == 1 ? one : many;
  }

  /** All of it for a person, in lines. */
  public String report() {
    StringBuilder out = new StringBuilder();
    shown().forEach(p -> out.append(p.text()));
    notShown().forEach(line -> out.append(line).append('\n'));
    leftOutLines().forEach(line -> out.append(line).append('\n'));
    return out.append(summary()).append('\n').toString();
  }
}
