package org.quillpress.foreign;

/**
 * Finds what MDX has for programs: lines that begin with {@code import} or {@code export}, up to a
 * blank line.
 */
final class Modules {
  private final String text;
  private final CodeRegions code;

  private Modules(String text) {
    this.text = text;
    this.code = CodeRegions.of(text);
  }

  /** Whether a file may have any. */
  static boolean isNeeded(String file, String text) {
    return file.endsWith(".mdx")
        && (begins(text, 0) || text.contains("\nimport ") || text.contains("\nexport "));
  }

  static void remove(String text, Edits edits) {
    new Modules(text).remove(edits);
  }

  private static boolean begins(String text, int line) {
    return text.startsWith("import ", line) || text.startsWith("export ", line);
  }

  private void remove(Edits edits) {
    boolean blank = true;
    for (int line = 0; line < text.length(); ) {
      int next = text.indexOf('\n', line) + 1;
      next = next == 0 ? text.length() : next;
      if (blank && begins(text, line) && code.end(line) < 0) {
        int end = end(line);
        edits.remove(line, end);
        line = end;
      } else {
        blank = text.substring(line, next).isBlank();
        line = next;
      }
    }
  }

  /** Where the first line ends behind which a blank one stands and no bracket is open. */
  private int end(int from) {
    int open = 0;
    int last = from;
    for (int line = from; line < text.length(); ) {
      int next = text.indexOf('\n', line) + 1;
      next = next == 0 ? text.length() : next;
      if (text.substring(line, next).isBlank()) {
        if (open <= 0) {
          return last;
        }
      } else {
        last = next;
      }
      for (int i = line; i < next; i++) {
        char c = text.charAt(i);
        open += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      }
      line = next;
    }
    // brackets that never close are not of a program
    return open <= 0 ? last : firstBlank(from);
  }

  private int firstBlank(int from) {
    for (int line = from; line < text.length(); ) {
      int next = text.indexOf('\n', line) + 1;
      next = next == 0 ? text.length() : next;
      if (text.substring(line, next).isBlank()) {
        return line;
      }
      line = next;
    }
    return text.length();
  }
}
