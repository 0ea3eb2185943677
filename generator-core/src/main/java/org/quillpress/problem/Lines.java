package org.quillpress.problem;

import java.util.Arrays;

/**
 * The lines of a text, counted as editors count them: LF, CRLF and CR end a line. Not thread-safe:
 * looks no further than it was asked to.
 */
public final class Lines {
  private static final int LONGEST = 2_000;

  private final String text;
  private int[] starts = new int[64];
  private int known = 1;

  private Lines(String text) {
    this.text = text;
  }

  /** The lines of a text. */
  public static Lines of(String text) {
    return new Lines(text);
  }

  /** A line, cut if it is longer than 2,000 characters; empty if the text has no such line. */
  public String line(int number) {
    while (known < number) {
      int next = next(starts[known - 1]);
      if (next < 0) {
        return "";
      }
      if (known == starts.length) {
        starts = Arrays.copyOf(starts, known * 2);
      }
      starts[known++] = next;
    }
    if (number < 1) {
      return "";
    }
    int start = starts[number - 1];
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return text.substring(start, Math.min(end, start + LONGEST));
  }

  private int next(int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return i + 1;
      }
      if (c == '\r') {
        return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
      }
    }
    return -1;
  }
}
