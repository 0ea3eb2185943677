package org.quillpress.markdown;

import java.nio.charset.StandardCharsets;
import org.quillpress.markdown.syntax.Escapes;

/**
 * What a text can hold, by its characters: found so fast, and so seldom in a story, that it pays to
 * look before work begins. Says yes too often, never no where it is wrong.
 *
 * @param syntax what of {@link Syntax}, by its bits
 * @param html raw HTML, the mark of the teaser among it
 * @param leftovers what {@link Leftovers} removes
 * @param web an address that begins with {@code www}
 * @param places anything inline of which the place can matter: a picture, a footnote, an attribute,
 *     raw HTML, or a link to anything but an address of another site
 * @param brackets number of {@code [}
 * @param lines number of line ends, those of two characters counted twice; 0 in a short text
 */
record Signs(
    int syntax,
    boolean html,
    boolean leftovers,
    boolean web,
    boolean places,
    int brackets,
    int lines) {

  private static final boolean[] TELLING = new boolean[256];

  static {
    for (char c : "{[]<|.:\\=+~^$".toCharArray()) {
      TELLING[c] = true;
    }
  }

  static Signs of(String text, ExternalLinks external) {
    int syntax = 0;
    boolean images = false;
    boolean leftovers = false;
    boolean html = false;
    boolean web = false;
    boolean offTheWeb = false;
    int brackets = 0;
    byte[] bytes = bytes(text);
    for (int at = next(bytes, 0); at < bytes.length; at = next(bytes, at + 1)) {
      byte b = bytes[at];
      char c = (char) b;
      switch (c) {
        case '|' -> syntax |= Syntax.TABLES.bit();
        case '<' -> html = true;
        case '{' -> {
          leftovers |= text.startsWith(":", at + 1);
          syntax |= attributes(text, at + 1) ? Syntax.ATTRIBUTES.bit() : 0;
          boolean tag = text.startsWith("{<", at + 1) || text.startsWith("{%", at + 1);
          syntax |= tag ? Syntax.SHORTCODES.bit() : 0;
        }
        case ':' -> {
          offTheWeb = offTheWeb || text.startsWith("//", at + 1) && external.isHome(text, at + 3);
          syntax |= text.startsWith("::", at + 1) ? Syntax.CONTAINERS.bit() : 0;
          syntax |= defines(text, at) ? Syntax.DEFINITIONS.bit() : 0;
        }
        case '.' -> web |= at >= 3 && bytes[at - 1] == 'w' && text.startsWith("www", at - 3);
        case '\\' -> {
          boolean kept = at + 1 < bytes.length && Escapes.keeps((char) bytes[at + 1]);
          syntax |= kept ? Syntax.ESCAPES.bit() : 0;
        }
        case '=', '+' -> syntax |= at > 0 && bytes[at - 1] == b ? Syntax.MARKS.bit() : 0;
        case '$' -> syntax |= Syntax.MATH.bit();
        case '~', '^' -> syntax |= Syntax.MARKS.bit();
        case ']' -> offTheWeb = offTheWeb || offTheWeb(text, at);
        case '[' -> {
          brackets++;
          syntax |= at > 0 && bytes[at - 1] == '[' ? Syntax.WIKI_LINKS.bit() : 0;
          images |= at > 0 && text.charAt(at - 1) == '!';
          boolean note = text.startsWith("^", at + 1) || at > 0 && bytes[at - 1] == '^';
          syntax |= note ? Syntax.FOOTNOTES.bit() : 0;
          boolean star = at > 0 && bytes[at - 1] == '*' && beginsLine(text, at - 1);
          syntax |= star ? Syntax.ABBREVIATIONS.bit() : 0;
          syntax |= letterAfter(text, "!", at + 1) ? Syntax.ALERTS.bit() : 0;
          syntax |= text.startsWith("]", at + 2) ? Syntax.TASKS.bit() : 0;
          leftovers |= text.regionMatches(true, at + 1, "toc]", 0, 4);
        }
        default -> throw new IllegalStateException("no sign: " + c);
      }
    }
    boolean places = images || html || offTheWeb || (syntax & Syntax.PLACED) != 0;
    return new Signs(syntax, html, leftovers, web, places, brackets, lines(text));
  }

  /**
   * The characters of a text, which are read faster as bytes than those of a string: what is not
   * Latin-1 becomes a question mark, or negative as all that is not ASCII.
   */
  static byte[] bytes(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length == text.length() ? bytes : narrowed(text);
  }

  /** Where the next telling character stands: a loop of its own, which is most of the work. */
  private static int next(byte[] bytes, int from) {
    boolean[] telling = TELLING;
    int at = from;
    while (at < bytes.length && !telling[bytes[at] & 0xff]) {
      at++;
    }
    return at;
  }

  /** Each line of a paragraph has a character and an end. */
  private static int lines(String text) {
    int lines = 0;
    for (int at = 0; at < text.length() && text.length() > 2 * LongParagraphs.MOST; at++) {
      char c = text.charAt(at);
      lines += c == '\n' || c == '\r' ? 1 : 0;
    }
    return lines;
  }

  /** The same without parts of {@link Syntax}, given by their bits. */
  Signs without(int bits) {
    return (syntax & bits) == 0
        ? this
        : new Signs(syntax & ~bits, html, leftovers, web, places, brackets, lines);
  }

  /** Whether nothing needs to know where it stands, unless something is wrong with it. */
  boolean placeless() {
    return !places
        && !leftovers
        && !web
        && !LongParagraphs.possible(this)
        && (syntax & ~Syntax.PLACELESS) == 0;
  }

  /** Whether a text can hold it. */
  boolean has(Syntax wanted) {
    return (syntax & wanted.bit()) != 0;
  }

  /** A surrogate pair becomes one byte in the encoder, which would shift all that follows. */
  private static byte[] narrowed(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = text.charAt(i);
      bytes[i] = c < 128 ? (byte) c : -1;
    }
    return bytes;
  }

  /** Whether {@code .class}, {@code #id} or {@code key=} follows, or a colon. */
  private static boolean attributes(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    char c = at < text.length() ? text.charAt(at) : ' ';
    if (c == '.' || c == '#' || c == ':') {
      return true;
    }
    while (at < text.length() && (Character.isLetterOrDigit(c) || c == '-')) {
      at++;
      c = at < text.length() ? text.charAt(at) : ' ';
    }
    return c == '=';
  }

  /** Whether a colon is first in its line and has a space behind it. */
  private static boolean defines(String text, int colon) {
    char next = colon + 1 < text.length() ? text.charAt(colon + 1) : 'x';
    return (next == ' ' || next == '\t') && beginsLine(text, colon);
  }

  /** Whether nothing but spaces and marks of quotations stands before it in its line. */
  private static boolean beginsLine(String text, int index) {
    int at = index - 1;
    while (at >= 0 && " \t>".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at < 0 || text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  private static boolean letterAfter(String text, String mark, int at) {
    int next = at + mark.length();
    return text.startsWith(mark, at)
        && next < text.length()
        && Character.isLetter(text.charAt(next));
  }

  /** Whether a bracket closes the text of a link to anything but an address on the web. */
  private static boolean offTheWeb(String text, int at) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return next == ':'
        || next == '('
            && !text.startsWith("https://", at + 2)
            && !text.startsWith("http://", at + 2);
  }
}
