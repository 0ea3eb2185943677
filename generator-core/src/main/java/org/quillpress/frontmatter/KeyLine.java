package org.quillpress.frontmatter;

/** Recognises {@code key: value} in a line without reading YAML. */
final class KeyLine {
  private static final int LONGEST_KEY = 60;

  private KeyLine() {}

  /**
   * Where the value of a line begins, behind indentation, list dashes and a key; 0 if it has no
   * key.
   */
  static int value(String line) {
    int i = 0;
    while (i < line.length() && (line.charAt(i) == ' ' || line.startsWith("- ", i))) {
      i++;
    }
    for (int c = line.indexOf(':', i); c >= 0; c = line.indexOf(':', c + 1)) {
      if (c + 1 == line.length() || line.charAt(c + 1) == ' ' || line.charAt(c + 1) == '\t') {
        int v = c + 1;
        while (v < line.length() && (line.charAt(v) == ' ' || line.charAt(v) == '\t')) {
          v++;
        }
        return v;
      }
    }
    return 0;
  }

  /**
   * The length of the key if a key of letters, digits, {@code _} and {@code -} begins at {@code
   * from} and is followed by a colon and a space or the end of the line, else 0.
   */
  static int key(String text, int from, int end) {
    int i = from;
    while (i < end && i - from <= LONGEST_KEY && isKey(text.charAt(i))) {
      i++;
    }
    int length = i - from;
    while (i < end && text.charAt(i) == ' ') {
      i++;
    }
    if (length == 0 || i >= end || text.charAt(i) != ':') {
      return 0;
    }
    return i + 1 == end || text.charAt(i + 1) == ' ' || text.charAt(i + 1) == '\t' ? length : 0;
  }

  private static boolean isKey(char c) {
    return Character.isLetterOrDigit(c)
        || c == '_'
        || c == '-'
        || c == '.'
        || c == '"'
        || c == '\'';
  }
}
