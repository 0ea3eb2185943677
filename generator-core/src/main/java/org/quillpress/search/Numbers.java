package org.quillpress.search;

/**
 * Numbers as text of one character for those below 45, of two below 2,025 and so on, the lowest
 * digit first: characters from {@code #} to {@code O} end a number, those from {@code P} to {@code
 * }} go on. There is no quotation mark and no backslash among them.
 */
final class Numbers {
  private static final int BASE = 45;

  private Numbers() {}

  static void add(StringBuilder out, int number) {
    int rest = number;
    while (rest >= BASE) {
      out.append(digit(BASE + rest % BASE));
      rest /= BASE;
    }
    out.append(digit(rest));
  }

  private static char digit(int value) {
    int c = '#' + value;
    return (char) (c < '\\' ? c : c + 1);
  }
}
