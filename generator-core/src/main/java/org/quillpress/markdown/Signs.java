package org.quillpress.markdown;

/**
 * What a text can hold, by its characters: found so fast, and so seldom in a story, that it pays to
 * look before work begins. Says yes too often, never no where it is wrong.
 *
 * @param tables a table
 * @param tasks the box of a task
 * @param footnotes a footnote
 * @param html raw HTML, the mark of the teaser among it
 * @param leftovers what {@link Leftovers} removes
 * @param web an address that begins with {@code www}
 * @param places anything inline of which the place can matter: a picture, a footnote, raw HTML, or
 *     a link to anything but an address on the web
 */
record Signs(
    boolean tables,
    boolean tasks,
    boolean footnotes,
    boolean html,
    boolean leftovers,
    boolean web,
    boolean places) {

  static Signs of(String text) {
    boolean tasks = false;
    boolean footnotes = false;
    boolean images = false;
    boolean leftovers = text.indexOf('{') >= 0 && text.contains("{:");
    for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
      if (at > 0 && text.charAt(at - 1) == '!') {
        images = true;
      }
      if (at + 2 >= text.length()) {
        break;
      }
      char next = text.charAt(at + 1);
      if (next == '^') {
        footnotes = true;
      } else if (text.charAt(at + 2) == ']') {
        tasks = true;
      } else if (next == 't' || next == 'T') {
        leftovers |= text.regionMatches(true, at + 1, "toc]", 0, 4);
      }
    }
    boolean html = text.indexOf('<') >= 0;
    return new Signs(
        text.indexOf('|') >= 0,
        tasks,
        footnotes,
        html,
        leftovers,
        text.contains("www."),
        images || footnotes || html || linksOffTheWeb(text));
  }

  private static boolean linksOffTheWeb(String text) {
    for (int at = text.indexOf(']'); at >= 0; at = text.indexOf(']', at + 1)) {
      char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      if (next == ':') {
        return true;
      }
      if (next == '('
          && !text.startsWith("https://", at + 2)
          && !text.startsWith("http://", at + 2)) {
        return true;
      }
    }
    return false;
  }
}
