package org.quillpress.markdown;

/**
 * Cuts plain text to a width in columns: letters of Chinese, Japanese and Korean take two, as they
 * do on the screen, all others one.
 */
public final class Excerpt {
  private static final String NOT_LAST = " ,;:–—-(،؛、，；：・（「『【〈《";

  private Excerpt() {}

  /** The width of a text in columns. */
  static int width(CharSequence text) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += columns(text.charAt(i));
    }
    return width;
  }

  /**
   * Columns of a character; each half of a pair has one, so that wide letters beyond the BMP have
   * two.
   */
  private static int columns(char c) {
    boolean isWide =
        c >= 0x1100
            && (c < 0x1160
                || c >= 0x2e80 && c < 0xa4d0
                || c >= 0xa960 && c < 0xa980
                || c >= 0xac00 && c < 0xd7a4
                || c >= 0xf900 && c < 0xfb00
                || c >= 0xfe30 && c < 0xfe50
                || c >= 0xff00 && c < 0xff61
                || c >= 0xffe0 && c < 0xffe7);
    return isWide ? 2 : 1;
  }

  /** Whether it is a letter or a mark of a script that has no spaces, and whose lines may join. */
  static boolean isIdeographic(char c) {
    return c >= 0x2e80 && c < 0x3100 || c >= 0x31f0 && c < 0xa000 || c >= 0xff00 && c < 0xffef;
  }

  /**
   * At most so many columns, with an ellipsis if anything was cut. Cuts where a word ends if there
   * is a space in the second half, or between letters of a script without spaces; never within a
   * pair, before a mark that belongs to its letter, or after a comma or an opening bracket.
   */
  public static String of(String text, int columns) {
    if (text.length() <= columns / 2) {
      return text;
    }
    int cut = 0;
    int width = 0;
    for (; cut < text.length(); cut++) {
      width += columns(text.charAt(cut));
      if (width >= columns) {
        break;
      }
    }
    return cut >= text.length() - 1 && width <= columns ? text : before(text, cut);
  }

  /** At most so many letters (UTF-16), cut as {@link #of} cuts. */
  public static String letters(String text, int letters) {
    return text.length() <= letters ? text : before(text, letters - 1);
  }

  private static String before(String text, int end) {
    int cut = end;
    if (cut > 0 && !WordCount.unseparated(text.codePointBefore(cut))) {
      int space = text.lastIndexOf(' ', cut);
      cut = space > (cut + 1) / 2 ? space : cut;
    }
    while (cut > 0
        && (Character.isLowSurrogate(text.charAt(cut)) || Marks.is(text.codePointAt(cut)))) {
      cut--;
    }
    while (cut > 0 && NOT_LAST.indexOf(text.charAt(cut - 1)) >= 0) {
      cut--;
    }
    return text.substring(0, cut) + "…";
  }
}
