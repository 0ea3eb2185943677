package org.quillpress.markdown;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes text with the quotation marks, apostrophes, dashes and ellipses that are meant by {@code "
 * ' -- --- ...}. Knows what stands before, so that a sentence can come in pieces. For one text.
 */
final class Typographer {
  /** How far the end of what is quoted is looked for. */
  private static final int FAR = 1_000;

  private static final String OPENING = "([{<«‹„‚“‘/¿¡";
  private static final String DASHES = "-–—";

  private static final boolean[] MARK = new boolean[128];
  private static final boolean[] SPECIAL = new boolean[128];
  private static final boolean[] SPECIAL_OR_SPACE = new boolean[192];

  static {
    for (char c : new char[] {'"', '\'', '-', '.'}) {
      SPECIAL[c] = true;
      SPECIAL_OR_SPACE[c] = true;
    }
    MARK['"'] = true;
    MARK['\''] = true;
    SPECIAL_OR_SPACE[' '] = true;
    SPECIAL_OR_SPACE['«'] = true;
  }

  private final Quotes quotes;
  private char before = ' ';
  private boolean quoted;
  private boolean innerQuoted;

  Typographer(Quotes quotes) {
    this.quotes = quotes;
  }

  /** A piece of a sentence. */
  interface Out {
    /** Part of what is typed. */
    void typed(String text, int from, int to);

    /** A quotation mark that stays as it is typed. */
    void quote();

    /** What stands for something else; needs no escape in HTML. */
    void set(String text);
  }

  /** A block begins. */
  void start() {
    before = ' ';
    quoted = false;
    innerQuoted = false;
  }

  /** A word or what stands for one has been written, and ends with this. */
  void after(char last) {
    before = last;
  }

  /** Whether the language wants narrow spaces, which only {@link #write} finds. */
  boolean always() {
    return quotes.spaced();
  }

  /** A whole text of one line. */
  String line(String text) {
    if (!touches(text)) {
      return text;
    }
    StringBuilder line = new StringBuilder(text.length() + 8);
    start();
    write(
        text,
        '\0',
        new Out() {
          @Override
          public void typed(String typed, int from, int to) {
            line.append(typed, from, to);
          }

          @Override
          public void quote() {
            line.append('"');
          }

          @Override
          public void set(String other) {
            line.append(other);
          }
        });
    start();
    return line.toString();
  }

  private boolean touches(String text) {
    return always()
        || text.indexOf('"') >= 0
        || text.indexOf('\'') >= 0
        || text.contains("--")
        || text.contains("...");
  }

  /**
   * Writes a piece.
   *
   * @param next the character that follows it in its block, or 0 if it is the last
   */
  void write(String text, char next, Out out) {
    write(text, text.toCharArray(), true, next, out);
  }

  /**
   * Writes a piece.
   *
   * @param chars begins with the characters of the text: they are read faster than those of a
   *     string
   * @param twice whether two dots or hyphens in a row can be among them
   * @param next the character that follows it in its block, or 0 if it is the last
   */
  void write(String text, char[] chars, boolean twice, char next, Out out) {
    boolean[] special = quotes.spaced() ? SPECIAL_OR_SPACE : twice ? SPECIAL : MARK;
    int done = 0;
    int length = text.length();
    for (int i = next(chars, 0, length, special); i < length; ) {
      char c = chars[i];
      before = i > 0 ? text.charAt(i - 1) : before;
      int to = i + 1;
      @Nullable String set;
      if (c == '"' || c == '\'') {
        char after = to < length ? text.charAt(to) : next;
        set = c == '"' ? outer(after) : inner(text, i, after, next);
      } else if (c == '-' || c == '.') {
        to = run(text, i, c);
        set = c == '.' ? dots(to - i) : dashes(text, i, to);
      } else {
        set = space(c, to < length ? text.charAt(to) : next);
        to += c == '«' && text.startsWith(" ", to) ? 1 : 0;
      }
      if (set != null || c == '"') {
        out.typed(text, done, i);
        if (set == null) {
          out.quote();
        } else {
          out.set(set);
        }
        done = to;
      }
      i = next(chars, to, length, special);
    }
    out.typed(text, done, length);
  }

  private static int next(char[] chars, int from, int length, boolean[] special) {
    int at = from;
    while (at < length && (chars[at] >= special.length || !special[chars[at]])) {
      at++;
    }
    return at;
  }

  private static int run(String text, int from, char c) {
    int to = from;
    while (to < text.length() && text.charAt(to) == c) {
      to++;
    }
    return to;
  }

  /** Three dots, or four with the full stop. */
  private static @Nullable String dots(int count) {
    return count == 3 ? "…" : count == 4 ? "…." : null;
  }

  /** Two hyphens before a word are an option of a program, and stay. */
  private @Nullable String dashes(String text, int from, int to) {
    int count = to - from;
    boolean option =
        count == 2
            && space(before)
            && to < text.length()
            && Character.isLetterOrDigit(text.charAt(to));
    return option ? null : count == 2 ? "–" : count == 3 ? "—" : null;
  }

  private static @Nullable String space(char c, char after) {
    if (c == '«') {
      return after == ' ' ? "«\u202f" : null;
    }
    return switch (after) {
      case ';', '!', '?', '»' -> "\u202f";
      case ':' -> "\u00a0";
      default -> null;
    };
  }

  private @Nullable String outer(char after) {
    if (quotes.equals(Quotes.NONE)) {
      return null;
    }
    if (opens(after, quoted)) {
      quoted = true;
      return quotes.open();
    }
    if (!closes()) {
      return null;
    }
    if (!quoted && Character.isDigit(before)) {
      return "″";
    }
    quoted = false;
    return quotes.close();
  }

  private @Nullable String inner(String text, int at, char after, char next) {
    if (quotes.equals(Quotes.NONE)) {
      return null;
    }
    boolean word = Character.isLetterOrDigit(before);
    if (word && Character.isLetterOrDigit(after)) {
      return Character.isDigit(before) && Character.isDigit(after) ? "′" : "’";
    }
    if (opens(after, innerQuoted)) {
      if (Character.isDigit(after) || elides(text, at + 1) || !closed(text, at, next)) {
        return "’";
      }
      innerQuoted = true;
      return quotes.innerOpen();
    }
    if (!closes()) {
      return null;
    }
    if (innerQuoted) {
      innerQuoted = false;
      return quotes.innerClose();
    }
    return Character.isDigit(before) ? "′" : "’";
  }

  private boolean elides(String text, int from) {
    int to = from;
    while (to < text.length() && Character.isLetter(text.charAt(to)) && to - from < 6) {
      to++;
    }
    return !quotes.elisions().isEmpty()
        && quotes.elisions().contains(text.substring(from, to).toLowerCase(Locale.ROOT));
  }

  /** Whether a mark at the place opens a quotation, of which one may be open already. */
  private boolean opens(char after, boolean open) {
    if (space(after)) {
      return false;
    }
    if (space(before) || OPENING.indexOf(before) >= 0) {
      return true;
    }
    boolean between = DASHES.indexOf(before) >= 0 || before == '"' || before == '\'';
    return between && !(open && !Character.isLetterOrDigit(after));
  }

  private boolean closes() {
    return !space(before) && OPENING.indexOf(before) < 0;
  }

  /** Whether what a single mark opens is closed: else it stands for letters that are left out. */
  private static boolean closed(String text, int at, char next) {
    int end = Math.min(text.length(), at + FAR);
    for (int i = text.indexOf('\'', at + 1); i >= 0 && i < end; i = text.indexOf('\'', i + 1)) {
      char after = i + 1 < text.length() ? text.charAt(i + 1) : next;
      if (!space(text.charAt(i - 1)) && !Character.isLetterOrDigit(after)) {
        return true;
      }
    }
    return next != '\0' || end < text.length();
  }

  private static boolean space(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u202f' || Character.isWhitespace(c);
  }
}
