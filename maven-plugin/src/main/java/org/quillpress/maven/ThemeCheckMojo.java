package org.quillpress.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.quillpress.ThemeCheck;
import org.quillpress.ThemeFolder;
import org.quillpress.problem.Severity;

/**
 * Checks a theme: reads all its files, makes pages of made-up sites that are hard on themes, and
 * tells what is wrong, with file, line and column. Errors fail the build, warnings do not.
 */
@Mojo(
    name = "theme-check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class ThemeCheckMojo extends AbstractMojo {
  /**
   * The theme: a folder with a <code>theme.yaml</code> in it, or the name of a theme that comes
   * with Quillpress or is in a jar among the dependencies of the plugin. By default the folder of
   * the project, or without a POM the folder in which Maven is started.
   */
  @Parameter(property = "quillpress.theme")
  private @Nullable String theme;

  /** Leave the theme alone. */
  @Parameter(property = "quillpress.skip", defaultValue = "false")
  private boolean skip;

  /** Fail on warnings too. */
  @Parameter(property = "quillpress.failOnWarning", defaultValue = "false")
  private boolean failOnWarning;

  @Parameter(defaultValue = "${basedir}", readonly = true)
  private @Nullable File basedir;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** Made by Maven. */
  public ThemeCheckMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Log log = getLog();
    if (skip) {
      log.info("quillpress.skip is set: the theme is not checked");
      return;
    }
    ThemeCheck.Result result = check();
    ProblemLog.of(log, here(), System.getenv()).tell(result);
    if (!result.passed()) {
      throw new MojoFailureException(result.summary());
    }
    log.info(result.summary());
    if (failOnWarning && result.count(Severity.WARNING) > 0) {
      throw new MojoFailureException("quillpress.failOnWarning is set: " + result.summary());
    }
  }

  private ThemeCheck.Result check() throws MojoExecutionException, MojoFailureException {
    ThemeCheck check = ThemeCheck.of(Themes.extensions());
    try {
      if (theme != null) {
        Optional<ThemeFolder> folder = Themes.folder(session, theme);
        return folder.isPresent() ? check.check(folder.get()) : check.check(theme);
      }
      Optional<ThemeFolder> own = ThemeFolder.of(here());
      if (own.isEmpty()) {
        throw new MojoFailureException(
            "there is no theme.yaml in "
                + here()
                + "; go to the folder of a theme, or type -Dquillpress.theme= with a name of "
                + String.join(", ", check.names()));
      }
      return check.check(own.get());
    } catch (IOException e) {
      throw new MojoExecutionException("cannot read the theme: " + e, e);
    }
  }

  private Path here() {
    return basedir == null ? Path.of(session.getExecutionRootDirectory()) : basedir.toPath();
  }
}
