package org.quillpress.frontmatter;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Place;

/** Turns indexes in a text, counted in code points as the YAML parser does, into places. */
final class Positions {
  private static final int LONGEST_LINE = 2_000;

  private final String file;
  private final String text;
  private final int firstLine;
  private int[] starts = new int[16];
  private int lines;
  private int[] pairs = {};
  private int pairCount;
  private final @Nullable String[] lineTexts;

  Positions(String file, String text, int firstLine) {
    this.file = file;
    this.text = text;
    this.firstLine = firstLine;
    scan();
    this.lineTexts = new String[lines];
  }

  private void scan() {
    lines = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
        starts = lines == starts.length ? Arrays.copyOf(starts, lines * 2) : starts;
        starts[lines++] = i + 1;
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        pairs = pairCount == pairs.length ? Arrays.copyOf(pairs, pairCount * 2 + 8) : pairs;
        pairs[pairCount] = i - pairCount;
        pairCount++;
      }
    }
  }

  String text() {
    return text;
  }

  /** The index in UTF-16 units. */
  int offset(int codePoint) {
    if (pairCount == 0) {
      return Math.min(codePoint, text.length());
    }
    int found = Arrays.binarySearch(pairs, 0, pairCount, codePoint);
    return Math.min(codePoint + (found < 0 ? -found - 1 : found), text.length());
  }

  /** The place of a code point. */
  Place at(int codePoint) {
    return atOffset(offset(codePoint));
  }

  /** The place of an index in UTF-16 units. */
  Place atOffset(int offset) {
    int line = line(offset);
    return new Place(file, firstLine + line, offset - starts[line] + 1, lineText(line));
  }

  /** The number of the line of an index, from 0 in this text. */
  int line(int offset) {
    int found = Arrays.binarySearch(starts, 0, lines, offset);
    return found < 0 ? -found - 2 : found;
  }

  int start(int line) {
    return starts[line];
  }

  /** The number in the file of a line of this text. */
  int number(int line) {
    return firstLine + line;
  }

  String lineText(int line) {
    String known = lineTexts[line];
    if (known != null) {
      return known;
    }
    int start = starts[line];
    int end = line + 1 < lines ? starts[line + 1] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    String read = text.substring(start, Math.min(end, start + LONGEST_LINE));
    lineTexts[line] = read;
    return read;
  }
}
