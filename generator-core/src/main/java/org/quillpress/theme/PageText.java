package org.quillpress.theme;

import java.io.Writer;
import org.quillpress.problem.Problems;

/**
 * The text of one page while it is written, and how far the templates have gone for it: templates
 * that include themselves without an end are stopped here.
 */
final class PageText extends Writer {
  private static final int DEEPEST = 400;
  private static final int MOST_STEPS = 50_000_000;
  private static final int LONGEST = 1 << 28;
  private static final long SPECIAL = 1L << '&' | 1L << '<' | 1L << '>' | 1L << '"' | 1L << '\'';

  private final StringBuilder out;
  private final Problems problems;
  private int depth;
  private int steps;

  /** Stops a page that would not end. */
  static final class Endless extends RuntimeException {
    private static final long serialVersionUID = 1;

    Endless(String message) {
      super(message, null, false, false);
    }
  }

  PageText(StringBuilder out, Problems problems) {
    this.out = out;
    this.problems = problems;
  }

  Problems problems() {
    return problems;
  }

  /** Goes into a section or partial. */
  void enter() {
    if (++depth > DEEPEST) {
      throw new Endless("sections and partials are more than " + DEEPEST + " deep");
    }
    if (++steps > MOST_STEPS || out.length() > LONGEST) {
      throw new Endless("the page is too long");
    }
  }

  /** Comes back from it. */
  void leave() {
    depth--;
  }

  @Override
  public void write(String text) {
    out.append(text);
  }

  /** Writes text with the characters that mean something in HTML and XML as references. */
  void escape(String text) {
    int done = 0;
    for (int i = 0, length = text.length(); i < length; i++) {
      char c = text.charAt(i);
      if (c < Long.SIZE && (SPECIAL >>> c & 1) != 0) {
        out.append(text, done, i).append(reference(c));
        done = i + 1;
      }
    }
    if (done == 0) {
      out.append(text);
    } else {
      out.append(text, done, text.length());
    }
  }

  private static String reference(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> "&#39;";
    };
  }

  @Override
  public void write(char[] text, int from, int length) {
    out.append(text, from, length);
  }

  @Override
  public void write(String text, int from, int length) {
    out.append(text, from, from + length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
