package org.quillpress.render;

import java.util.function.UnaryOperator;
import org.quillpress.html.Escape;
import org.quillpress.markdown.Excerpt;

/**
 * The title of a window, of a bookmark and of a search result: 70 letters at the most, since nobody
 * shows more. The whole title of a page is in its heading, in {@code og:title} and in feeds.
 */
final class WindowTitle {
  /** In letters as HTML has them, the way checkers count: {@code &amp;} is five. */
  private static final int LONGEST = 70;

  private WindowTitle() {}

  /** A name and what stands behind it, such as the site's name, if there is room for it. */
  static String of(String name, String behind) {
    String both = name + " | " + behind;
    return name.equals(behind) || behind.isEmpty() || !fits(both)
        ? cut(name, UnaryOperator.identity())
        : both;
  }

  /** A name cut at a word, such that there is room for what is said of it. */
  static String cut(String name, UnaryOperator<String> said) {
    String whole = said.apply(name);
    for (int letters = LONGEST; !fits(whole) && letters > 1; letters--) {
      whole = said.apply(Excerpt.letters(name, letters));
    }
    return whole;
  }

  private static boolean fits(String title) {
    return Escape.html(title).length() <= LONGEST;
  }
}
