package org.quillpress.maven;

import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.quillpress.Started;

/** Tells what was begun. */
final class Begun {
  private Begun() {}

  /**
   * Names the files that were written, or the problems.
   *
   * @param here where Maven was started
   * @param folder that the paths are below
   * @param none what is said if nothing was begun
   * @return the folder as it is shown: from where Maven was started if it lies below
   */
  static Path tell(Log log, Path here, Path folder, Started started, String none)
      throws MojoFailureException {
    if (!started.problems().isEmpty()) {
      ProblemLog problems = ProblemLog.of(log, folder, System.getenv());
      started.problems().forEach(problems::add);
      throw new MojoFailureException(none);
    }
    Path shown = folder.startsWith(here) ? here.relativize(folder) : folder;
    started.files().forEach(file -> log.info("written: " + shown.resolve(file)));
    started.kept().forEach(file -> log.info("kept as it was: " + shown.resolve(file)));
    return shown;
  }
}
