package org.quillpress.frontmatter;

/**
 * Tabs behind a key's colon and at the end of a line, which YAML 1.2 allows and the parser for 1.1
 * does not.
 */
final class Tabs {
  private Tabs() {}

  /**
   * The same text with spaces for tabs behind keys in the first column and at the end of lines; all
   * positions stay.
   */
  static String asSpaces(String text) {
    if (text.indexOf('\t') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    TextLines lines = new TextLines(text);
    while (lines.next()) {
      int length = lines.key(0);
      int colon = length == 0 ? -1 : text.indexOf(':', lines.start() + length);
      for (int i = colon + 1; colon > 0 && i < lines.end() && space(text.charAt(i)); i++) {
        out.setCharAt(i, ' ');
      }
      for (int i = lines.end() - 1; i >= lines.start() && space(text.charAt(i)); i--) {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }

  private static boolean space(char c) {
    return c == ' ' || c == '\t';
  }
}
