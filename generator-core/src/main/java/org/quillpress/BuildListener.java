package org.quillpress;

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
}
