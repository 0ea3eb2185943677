package org.quillpress.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.quillpress.BuildResult;
import org.quillpress.SiteGenerator;
import org.quillpress.problem.Severity;

/** Builds the site. Without a POM too: the folder in which Maven is started is the source then. */
@Mojo(
    name = "build",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresProject = false,
    threadSafe = true)
public final class BuildMojo extends SiteMojo {
  /**
   * The folder that remembers what was published, so that unchanged files are left alone and stale
   * ones removed; by default <code>.NAME.quillpress</code> beside the output folder of that name.
   */
  @Parameter(property = "quillpress.state")
  private @Nullable File state;

  /** Fail on warnings too. The site is published all the same. */
  @Parameter(property = "quillpress.failOnWarning", defaultValue = "false")
  private boolean failOnWarning;

  /**
   * Make all files, those too that have not changed since the last build, and fail if one of these
   * comes out otherwise.
   */
  @Parameter(property = "quillpress.verify", defaultValue = "false")
  private boolean verify;

  /** Tell where the time of the build goes. All is built then, even if nothing has changed. */
  @Parameter(property = "quillpress.profile", defaultValue = "false")
  private boolean profile;

  /** Made by Maven. */
  public BuildMojo() {}

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    Path site = output();
    long start = System.nanoTime();
    List<String> times = new ArrayList<>();
    BuildResult result = generate(site, times);
    Duration time = Duration.ofNanos(System.nanoTime() - start);

    Log log = getLog();
    ProblemLog.of(log, source(), System.getenv()).tell(result);
    times.forEach(log::info);
    if (!result.succeeded()) {
      throw new MojoFailureException(result.summary());
    }
    result.leftOutLines().forEach(log::info);
    log.info(
        String.format(Locale.ROOT, "%s, in %.1f s", result.summary(), time.toMillis() / 1000.0));
    log.info("open " + shown(site.resolve("index.html")));
    long warnings = result.count(Severity.WARNING);
    if (failOnWarning && warnings > 0) {
      throw new MojoFailureException(
          warnings + " warnings: the site is published, but quillpress.failOnWarning is set");
    }
  }

  private BuildResult generate(Path site, List<String> times)
      throws MojoExecutionException, MojoFailureException {
    SiteGenerator.Builder generator = generator();
    if (state != null) {
      generator.state(state.toPath());
    }
    if (profile) {
      generator.profile(told -> times.addAll(told.lines()));
    }
    try (ProgressLine progress = ProgressLine.of(session(), getLog(), System.getenv())) {
      return generator.progress(progress).verify(verify).build().generate(site);
    } catch (IOException e) {
      throw new MojoExecutionException("cannot build the site: " + e, e);
    }
  }
}
