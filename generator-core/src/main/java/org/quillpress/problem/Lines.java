package org.quillpress.problem;

/** Lines of a text, counted as editors count them: LF, CRLF and CR end a line. */
final class Lines {
  private static final int LONGEST = 2_000;

  private Lines() {}

  static String line(String text, int number) {
    if (number < 1) {
      return "";
    }
    int start = 0;
    for (int line = 1; line < number; line++) {
      start = next(text, start);
      if (start < 0) {
        return "";
      }
    }
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return text.substring(start, Math.min(end, start + LONGEST));
  }

  private static int next(String text, int from) {
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
