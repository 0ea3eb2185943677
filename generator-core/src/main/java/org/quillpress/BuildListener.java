package org.quillpress;

import java.time.Duration;

/** Is told how a build gets on. Called from several threads; must be quick. */
@FunctionalInterface
public interface BuildListener {
  /**
   * Tells of progress.
   *
   * @param stage {@code read}, {@code render} or {@code publish}
   * @param done items of the stage that are done
   * @param total items of the stage, or 0 if not known yet
   */
  void progress(String stage, int done, int total);

  /**
   * Tells of a file that takes longer than half a second.
   *
   * @param file path in the source of a text that was read, or in the site of a file that was made
   * @param took how long it took
   */
  default void slow(String file, Duration took) {}
}
