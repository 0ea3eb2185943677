package org.quillpress;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quillpress.audit.Baseline;
import org.quillpress.audit.JsonReport;
import org.quillpress.audit.OutsideLinks;
import org.quillpress.audit.SarifReport;
import org.quillpress.content.SettingsReader;
import org.quillpress.problem.Problem;
import org.quillpress.problem.ProblemReport;
import org.quillpress.problem.Severity;

/**
 * Checks a site: makes all of it in memory and looks at the finished pages, for what a reader would
 * stumble over. Each finding has an id that never changes, and the line of the source that is its
 * cause; the page "Check a site" of the handbook tells of each what to do. Publishes nothing.
 *
 * <pre>{@code
 * SiteCheck.Result result = SiteCheck.of(SiteGenerator.builder().source(folder)…).run();
 * System.err.print(result.report());
 * }</pre>
 */
public final class SiteCheck {
  /** The usual name of the file with the baseline, beside {@code site.yaml}. */
  public static final String BASELINE = SettingsReader.CHECK_BASELINE;

  private final SiteGenerator generator;
  private String baseline = "";
  private String baselineName = BASELINE;
  private @Nullable LinkFetcher fetcher;

  private SiteCheck(SiteGenerator generator) {
    this.generator = generator;
  }

  /**
   * Prepares the check of a site.
   *
   * @param site how it is built; from here on with a {@linkplain SiteGenerator.Builder#trace trace}
   */
  public static SiteCheck of(SiteGenerator.Builder site) {
    return new SiteCheck(site.trace(true).build());
  }

  /**
   * Leaves out what was found before.
   *
   * @param text what {@link Result#baseline()} gave then
   * @param name of the file that holds it, for problems
   */
  public SiteCheck baseline(String text, String name) {
    baseline = requireNonNull(text, "text");
    baselineName = requireNonNull(name, "name");
    return this;
  }

  /**
   * Also follows links to other sites: each address once, those of one host one after the other,
   * HEAD first and GET if that is refused. What does not work is a hint, never more. Default: no.
   */
  public SiteCheck outside(LinkFetcher web) {
    fetcher = requireNonNull(web, "web");
    return this;
  }

  /**
   * What was found.
   *
   * @param complete whether the pages could be made and looked at; otherwise there are errors
   * @param pages number of the pages that were looked at
   * @param problems what is to be mended, sorted: what the build tells and what the pages show
   * @param silenced number of findings that {@code site.yaml} silences
   * @param known number of findings that the baseline has
   * @param mended number of findings that the baseline has and the site no more
   * @param baseline the baseline that leaves out all that is found today
   */
  public record Result(
      boolean complete,
      int pages,
      List<Problem> problems,
      int silenced,
      int known,
      int mended,
      String baseline)
      implements ProblemReport {
    /** Copies its list. */
    public Result {
      problems = List.copyOf(problems);
    }

    /** Whether there is no error; there may be warnings. */
    public boolean passed() {
      return count(Severity.ERROR) == 0;
    }

    /** One line: {@code 43 pages looked at: 0 errors, 2 warnings, 5 hints; 3 silenced}. */
    public String summary() {
      StringBuilder line = new StringBuilder();
      line.append(complete ? counted(pages, "page") + " looked at: " : "no page was looked at: ");
      line.append(counted(count(Severity.ERROR), "error")).append(", ");
      line.append(counted(count(Severity.WARNING), "warning")).append(", ");
      line.append(counted(count(Severity.HINT), "hint"));
      line.append(silenced == 0 ? "" : "; " + silenced + " silenced");
      line.append(known == 0 ? "" : "; " + known + " in the baseline");
      return line.append(mended == 0 ? "" : "; " + mended + " of the baseline mended").toString();
    }

    private static String counted(long number, String what) {
      return number + " " + what + (number == 1 ? "" : "s");
    }

    /** All of it for a person, in lines. */
    public String report() {
      StringBuilder out = new StringBuilder();
      shown().forEach(problem -> out.append(problem.text()));
      notShown().forEach(line -> out.append(line).append('\n'));
      return out.append(summary()).append('\n').toString();
    }

    /** All of it for programs, as one object of JSON; the handbook tells its keys. */
    public String json() {
      return JsonReport.of(problems, pages, silenced, known);
    }

    /** All of it as a log of SARIF 2.1.0, as build servers and editors read it. */
    public String sarif() {
      return SarifReport.of(problems, Version.TEXT);
    }
  }

  /**
   * Checks the site as it is now.
   *
   * @throws IOException if the disk does not do what it should
   */
  public Result run() throws IOException {
    Build.Audited audited = generator.unpublished().audit();
    List<Problem> all = new ArrayList<>(audited.told());
    all.addAll(audited.found());
    LinkFetcher web = fetcher;
    if (web != null) {
      all.addAll(OutsideLinks.follow(audited.outside(), web::status));
    }
    List<Problem> problems = new ArrayList<>();
    Baseline old = Baseline.read(baseline, baselineName, problems::add);
    Silences.Told told = new Silences(audited.rules()).of(all, audited.complete());
    List<Problem> open = told.problems().stream().sorted().toList();
    // what keeps a site from being built is never old
    List<Problem> fresh = audited.complete() ? old.without(open) : open;
    problems.addAll(fresh);
    return new Result(
        audited.complete(),
        audited.pages(),
        problems.stream().sorted().toList(),
        told.silenced(),
        open.size() - fresh.size(),
        audited.complete() ? old.left() : 0,
        Baseline.of(open));
  }
}
