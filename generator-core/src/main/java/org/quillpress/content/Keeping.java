package org.quillpress.content;

import org.quillpress.files.ByteCache;

/**
 * What builds keep for later ones, and what tells whether it is still right.
 *
 * @param sums of what was read so far
 * @param isTrusted whether it is used; if not, all is made, and must be as it was kept
 */
public record Keeping(SourceSums sums, ByteCache cache, boolean isTrusted) {
  /**
   * What is thrown if something that was kept is not as it is made.
   *
   * @param effect what would have come of it
   */
  public static IllegalStateException wrong(String effect) {
    return new IllegalStateException(
        "a build over an earlier one would have been wrong, which is a defect of Quillpress:"
            + " please report it. "
            + effect);
  }
}
