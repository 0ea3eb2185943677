package org.quillpress.markdown;

/** Where the columns of a text stand in its file, if the file has other characters there. */
@FunctionalInterface
public interface Columns {
  /** The text is the file's own. */
  Columns SAME = (line, column) -> column;

  /**
   * The column in the file.
   *
   * @param line line of the text, from 0
   * @param column column in that line of the text, from 0
   */
  int column(int line, int column);
}
