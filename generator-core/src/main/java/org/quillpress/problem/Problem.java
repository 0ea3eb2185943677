package org.quillpress.problem;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Something that a person should mend.
 *
 * @param severity how much it matters
 * @param code a stable name of the kind of problem, such as {@code date-format}: lower-case
 *     letters, digits and hyphens
 * @param place where it is
 * @param message what is wrong, quoting what was typed: lower case, no full stop
 * @param hint what to type instead, or empty
 */
public record Problem(Severity severity, String code, Place place, String message, String hint)
    implements Comparable<Problem> {
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]*");
  private static final int WIDTH = 120;

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::place)
          .thenComparing(Problem::severity)
          .thenComparing(Problem::code)
          .thenComparing(Problem::message)
          .thenComparing(Problem::hint);

  /** Checks its parts. */
  public Problem {
    requireNonNull(severity, "severity");
    requireNonNull(place, "place");
    requireNonNull(message, "message");
    requireNonNull(hint, "hint");
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("code must be lower-case words: " + code);
    }
  }

  /** An error without a hint. */
  public static Problem error(String code, Place place, String message) {
    return new Problem(Severity.ERROR, code, place, message, "");
  }

  /** A warning without a hint. */
  public static Problem warning(String code, Place place, String message) {
    return new Problem(Severity.WARNING, code, place, message, "");
  }

  /** A hint: worth knowing, no need to act. */
  public static Problem note(String code, Place place, String message) {
    return new Problem(Severity.HINT, code, place, message, "");
  }

  /** The same problem with a hint. */
  public Problem withHint(String text) {
    return new Problem(severity, code, place, message, text);
  }

  /** The same problem with another severity. */
  public Problem withSeverity(Severity other) {
    return new Problem(other, code, place, message, hint);
  }

  /** The same problem at another place. */
  public Problem at(Place other) {
    return new Problem(severity, code, other, message, hint);
  }

  /** By file, line and column, then by severity: the same on every run. */
  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /**
   * The source line with a caret below the column, each with a final line break, or empty if the
   * line's text is not known. Long lines are cut around the caret.
   */
  public String excerpt() {
    String text = place.lineText();
    if (text.isBlank()) {
      return "";
    }
    int column = Math.min(Math.max(place.column(), 1), text.length() + 1);
    int start = column <= WIDTH - 20 ? 0 : column - WIDTH / 2;
    String shown = text.substring(start, Math.min(text.length(), start + WIDTH)).replace('\t', ' ');
    StringBuilder out = new StringBuilder("    ").append(printable(shown)).append('\n');
    if (place.column() > 0) {
      out.append("    ").append(" ".repeat(column - 1 - start)).append("^\n");
    }
    return out.toString();
  }

  /**
   * The problem as a person reads it, of one to four lines, each with a final line break:
   *
   * <pre>
   * stories/fog.md:3:7: error: "2026-13-01" is not a date [date-format]
   *     date: 2026-13-01
   *           ^
   *     type a date such as 2026-12-01
   * </pre>
   */
  public String text() {
    String where = place.toString();
    StringBuilder out = new StringBuilder();
    if (!where.isEmpty()) {
      out.append(printable(where)).append(": ");
    }
    out.append(severity.name().toLowerCase(Locale.ROOT)).append(": ");
    out.append(printable(message)).append(" [").append(code).append("]\n").append(excerpt());
    if (!hint.isEmpty()) {
      out.append("    ").append(printable(hint)).append('\n');
    }
    return out.toString();
  }

  /**
   * A text with marks for its control characters, which could act on the terminal that shows it.
   */
  public static String printable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean bidi = c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
      out.append(Character.isISOControl(c) || bidi ? '\ufffd' : c);
    }
    return out.toString();
  }
}
