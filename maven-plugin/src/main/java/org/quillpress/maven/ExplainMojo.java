package org.quillpress.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.quillpress.explain.Explanation;

/**
 * Tells everything that a build decides about one file: where each of its values comes from, its
 * address, its template, the lists and feeds that it is in, or why it is not published. Writes
 * nothing.
 */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends SiteMojo {
  /**
   * The file: a path from the folder in which Maven is started or from the source, an address such
   * as <code>/2026/02/fog/</code>, a file of the built site, or only a name such as <code>fog.md
   * </code>.
   */
  @Parameter(property = "quillpress.file", required = true)
  private String file;

  /** Made by Maven. */
  public ExplainMojo() {}

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    Explanation explanation;
    try {
      explanation = generator().build().explain(resolved());
    } catch (IOException e) {
      throw new MojoExecutionException("cannot read the site: " + e, e);
    }
    explanation.report().lines().forEach(getLog()::info);
    if (explanation.status() == Explanation.Status.UNKNOWN) {
      throw new MojoFailureException("quillpress.file is \"" + file + "\": " + explanation.words());
    }
  }

  /** A path from the folder in which Maven was started as one of the source or of the site. */
  private String resolved() {
    try {
      Path here = Path.of(session().getExecutionRootDirectory()).toAbsolutePath();
      Path path = here.resolve(file).normalize();
      if (path.startsWith(output())) {
        return "/" + output().relativize(path).toString().replace('\\', '/');
      }
      return path.startsWith(source()) && Files.exists(path) ? path.toString() : file;
    } catch (InvalidPathException e) {
      // an address, or a path of another system
      return file;
    }
  }
}
