package org.quillpress.markdown;

import static java.util.Objects.requireNonNull;

/**
 * The words that rendered Markdown itself adds, all of them names for people who listen to a page.
 *
 * @param footnotes names the section of footnotes
 * @param backToReference names the link from a footnote back to its place in the text; the number
 *     follows after a space
 * @param table names a table that can be scrolled sideways
 * @param taskDone names the box of a finished task
 * @param taskOpen names the box of an unfinished task
 */
public record Labels(
    String footnotes, String backToReference, String table, String taskDone, String taskOpen) {
  /** English. */
  public static final Labels ENGLISH =
      new Labels("Footnotes", "Back to reference", "Table", "Done", "To do");

  /** Checks its parts. */
  public Labels {
    requireNonNull(footnotes, "footnotes");
    requireNonNull(backToReference, "backToReference");
    requireNonNull(table, "table");
    requireNonNull(taskDone, "taskDone");
    requireNonNull(taskOpen, "taskOpen");
  }
}
