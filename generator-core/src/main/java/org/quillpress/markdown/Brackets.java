package org.quillpress.markdown;

/**
 * Refuses what the parser would take quadratic time for: brackets of pictures that are opened within each
 * other thousands of times in one paragraph.
 */
final class Brackets {
  private static final int DEEPEST = 1_000;

  private Brackets() {}

  static void check(String text) {
    int open = 0;
    int last = 0;
    for (int at = text.indexOf("!["); at >= 0; at = text.indexOf("![", at + 2)) {
      for (int i = last; i < at; i++) {
        char c = text.charAt(i);
        if (c == ']' && open > 0) {
          open--;
        } else if (c == '\n' && i + 1 < at && text.charAt(i + 1) == '\n') {
          open = 0;
        }
      }
      last = at + 2;
      if (++open > DEEPEST) {
        throw new TooComplex("pictures are opened in each other without an end");
      }
    }
  }
}
