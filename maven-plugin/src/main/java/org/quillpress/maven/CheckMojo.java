package org.quillpress.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.quillpress.SiteCheck;
import org.quillpress.problem.Severity;

/**
 * Checks the finished site: makes all of it in memory and looks at the pages, for what a reader
 * would stumble over, and tells the line of the source that is the cause. Errors fail the build,
 * warnings and hints do not. Publishes nothing.
 */
@Mojo(name = "check", requiresProject = false, threadSafe = true)
public final class CheckMojo extends SiteMojo {
  private static final List<String> FORMATS = List.of("text", "json", "sarif");

  /**
   * How findings are written: <code>text</code> for the log alone, <code>json</code> or <code>sarif
   * </code> also as a file.
   */
  @Parameter(property = "quillpress.format", defaultValue = "text")
  private String format;

  /**
   * The file for findings as JSON or SARIF; by default <code>quillpress-check.json</code> or <code>
   * quillpress-check.sarif</code> in the build folder.
   */
  @Parameter(property = "quillpress.report")
  private @Nullable File report;

  /**
   * The file with the findings that are left out because the site had them before; by default
   * <code>check-baseline.txt</code> beside <code>site.yaml</code>, if it is there.
   */
  @Parameter(property = "quillpress.baseline")
  private @Nullable File baseline;

  /** Write all findings of today into the baseline, and leave them out from now on. */
  @Parameter(property = "quillpress.writeBaseline", defaultValue = "false")
  private boolean writeBaseline;

  /**
   * Also follow links to other sites, each once in seven days. What does not work is told as a
   * hint.
   */
  @Parameter(property = "quillpress.external", defaultValue = "false")
  private boolean external;

  /** Fail on warnings too. */
  @Parameter(property = "quillpress.failOnWarning", defaultValue = "false")
  private boolean failOnWarning;

  /** Made by Maven. */
  public CheckMojo() {}

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    if (!FORMATS.contains(format)) {
      throw new MojoFailureException(
          "quillpress.format is \"" + format + "\"; type text, json or sarif");
    }
    SiteCheck.Result result;
    Path known = baseline == null ? source().resolve(SiteCheck.BASELINE) : baseline.toPath();
    try {
      SiteCheck check = SiteCheck.of(generator());
      if (!writeBaseline && Files.exists(known)) {
        check.baseline(Files.readString(known), shown(known).toString().replace('\\', '/'));
      } else if (!writeBaseline && baseline != null) {
        throw new MojoFailureException("quillpress.baseline is no file: " + baseline);
      }
      result = external ? followed(check) : check.run();
      if (!format.equals("text")) {
        Path file =
            report == null ? target().resolve("quillpress-check." + format) : report.toPath();
        write(file, format.equals("json") ? result.json() : result.sarif());
        getLog().info("written: " + shown(file.toAbsolutePath().normalize()));
      }
      if (writeBaseline && result.complete()) {
        write(known, result.baseline());
        getLog().info("written: " + shown(known.toAbsolutePath().normalize()));
        int count = result.problems().size();
        getLog().info("left out from now on: " + count + (count == 1 ? " finding" : " findings"));
        return;
      }
    } catch (IOException e) {
      throw new MojoExecutionException("cannot check the site: " + e, e);
    }
    tell(result);
  }

  private SiteCheck.Result followed(SiteCheck check) throws IOException {
    Clock clock = Clock.systemUTC();
    AnswerCache answers =
        AnswerCache.read(target().resolve("quillpress-links.txt"), new WebFetcher(), clock);
    SiteCheck.Result result = check.outside(answers).run();
    answers.write();
    return result;
  }

  private static void write(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, text);
  }

  private void tell(SiteCheck.Result result) throws MojoFailureException {
    Log log = getLog();
    ProblemLog.of(log, source(), System.getenv()).tell(result);
    if (!result.passed()) {
      throw new MojoFailureException(result.summary());
    }
    log.info(result.summary());
    if (failOnWarning && result.count(Severity.WARNING) > 0) {
      throw new MojoFailureException("quillpress.failOnWarning is set: " + result.summary());
    }
  }
}
