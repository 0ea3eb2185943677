package org.quillpress.frontmatter;

/** Goes through a text line by line without copying it; LF, CRLF and CR end a line. */
final class TextLines {
  private final String text;
  private int start;
  private int end;
  private int following;
  private int number;

  TextLines(String text) {
    this.text = text;
  }

  /**
   * Goes on to the next line, if there is one; a line break at the very end begins no further line.
   */
  boolean next() {
    if (following >= text.length()) {
      return false;
    }
    start = following;
    end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    following = Math.min(end + 1, text.length());
    if (following < text.length() && text.charAt(end) == '\r' && text.charAt(following) == '\n') {
      following++;
    }
    number++;
    return true;
  }

  String text() {
    return text;
  }

  int number() {
    return number;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  int following() {
    return following;
  }

  boolean atEnd() {
    return following >= text.length();
  }

  char first() {
    return start < end ? text.charAt(start) : '\n';
  }

  boolean blank() {
    return space(start);
  }

  /** Whether the line is exactly this, but for space behind it. */
  boolean is(String fence) {
    return text.startsWith(fence, start) && space(start + fence.length());
  }

  boolean indentedFence() {
    int from = start + indent();
    return text.startsWith("---", from) && space(from + 3);
  }

  int indent() {
    int i = start;
    while (i < end && text.charAt(i) == ' ') {
      i++;
    }
    return i - start;
  }

  /** The length of the key that begins at an offset in the line, or 0. */
  int key(int offset) {
    return KeyLine.key(text, start + offset, end);
  }

  private boolean space(int from) {
    for (int i = from; i < end; i++) {
      if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
        return false;
      }
    }
    return true;
  }
}
