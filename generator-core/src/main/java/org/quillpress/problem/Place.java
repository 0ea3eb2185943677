package org.quillpress.problem;

import static java.util.Objects.requireNonNull;

/**
 * Where in the source something stands.
 *
 * @param file path from the site's source folder with {@code /} between names, or empty for the
 *     site as a whole
 * @param line line number from 1, or 0 if only the file is known
 * @param column column from 1 in UTF-16 units, or 0 if only the line is known
 * @param lineText the text of that line for a person to recognise it, or empty if not at hand
 */
public record Place(String file, int line, int column, String lineText)
    implements Comparable<Place> {
  /** The site as a whole. */
  public static final Place SITE = new Place("", 0, 0, "");

  /** Checks its parts. */
  public Place {
    requireNonNull(file, "file");
    requireNonNull(lineText, "lineText");
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("line and column must not be negative");
    }
  }

  /** A whole file. */
  public static Place of(String file) {
    return new Place(file, 0, 0, "");
  }

  /** A place in a file, without the text of the line. */
  public static Place of(String file, int line, int column) {
    return new Place(file, line, column, "");
  }

  /**
   * A place in a text that is at hand, with the text of its line.
   *
   * @param text the whole text in which {@code line} is counted
   */
  public static Place in(String text, String file, int line, int column) {
    return in(Lines.of(text), file, line, column);
  }

  /** The same for many places in one text. */
  public static Place in(Lines lines, String file, int line, int column) {
    return new Place(file, line, column, lines.line(line));
  }

  /**
   * The place of an index in a text that is at hand.
   *
   * @param text the whole text, with LF at the ends of lines
   */
  public static Place at(String text, String file, int index) {
    int line = 1;
    int start = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < index; i = text.indexOf('\n', i + 1)) {
      line++;
      start = i + 1;
    }
    return in(text, file, line, index - start + 1);
  }

  /** The same place of a file by another path. */
  public Place withFile(String path) {
    return new Place(path, line, column, lineText);
  }

  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /** {@code stories/fog.md:7:3}, as far as it is known. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
