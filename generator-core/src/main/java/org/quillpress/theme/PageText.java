package org.quillpress.theme;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problems;

/**
 * The text of one page while it is written, as UTF-8, and how far the templates have gone for it:
 * templates that include themselves without an end are stopped here.
 */
final class PageText extends Writer {
  private static final int DEEPEST = 400;
  private static final int MOST_STEPS = 50_000_000;
  private static final int LONGEST = 1 << 28;
  private static final long SPECIAL = 1L << '&' | 1L << '<' | 1L << '>' | 1L << '"' | 1L << '\'';

  private static final int LARGEST_KEPT = 1 << 20;

  private final Fixed fixed;
  private Problems problems = new Problems();
  private byte[] bytes = new byte[16 * 1024];
  private char[] chars = new char[256];
  private int length;
  private int depth;
  private int deepest;
  private int steps;
  private @Nullable Place included;

  /**
   * The fixed texts of templates, encoded once, and a place to write for each thread. A race
   * between threads costs an encoding, no more.
   */
  static final class Fixed {
    private static final int PLACES = 1 << 12;
    private static final long MOST_REPEATS = 32L * 1024 * 1024;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Text(String text, byte[] utf8) {}

    private final @Nullable Text[] texts = new Text[PLACES];
    private final Repeats repeats = new Repeats(MOST_REPEATS);
    private final ThreadLocal<PageText> places = ThreadLocal.withInitial(() -> new PageText(this));

    @SuppressWarnings("ReferenceEquality") // a template always writes the same object
    private byte[] of(String text) {
      int place = text.hashCode() & PLACES - 1;
      Text known = texts[place];
      if (known == null || known.text != text) {
        known = new Text(text, text.getBytes(StandardCharsets.UTF_8));
        texts[place] = known;
      }
      return known.utf8;
    }
  }

  /** How far a page is. */
  record Mark(int length, int depth, int steps) {}

  /**
   * A part of a page, and how far the templates went for it.
   *
   * @param deeper by how much they were deeper than where it began
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Part(byte[] utf8, int deeper, int steps) {}

  /** Stops a page that would not end. */
  static final class Endless extends RuntimeException {
    private static final long serialVersionUID = 1;

    Endless(String message) {
      super(message, null, false, false);
    }
  }

  private PageText(Fixed fixed) {
    this.fixed = fixed;
  }

  /** Begins a page, at the place of the one that this thread wrote before. */
  static PageText begin(Fixed fixed, Problems problems) {
    PageText page = fixed.places.get();
    page.problems = problems;
    page.length = 0;
    page.depth = 0;
    page.steps = 0;
    page.included = null;
    return page;
  }

  Repeats repeats() {
    return fixed.repeats;
  }

  Problems problems() {
    return problems;
  }

  /** Goes into the partial that a tag at a place includes. */
  void enter(Place tag) {
    included = tag;
    enter();
  }

  /** Where the partial was included that was entered last. */
  @Nullable Place included() {
    return included;
  }

  /** Goes into a section or partial. */
  void enter() {
    if (++depth > deepest) {
      deepest = depth;
    }
    if (depth > DEEPEST) {
      throw new Endless("sections and partials are more than " + DEEPEST + " deep");
    }
    if (++steps > MOST_STEPS || length > LONGEST) {
      throw new Endless("the page is too long");
    }
  }

  /** Comes back from it. */
  void leave() {
    depth--;
  }

  /** Begins a part, within no other one. */
  Mark mark() {
    deepest = depth;
    return new Mark(length, depth, steps);
  }

  Part since(Mark mark) {
    byte[] utf8 = Arrays.copyOfRange(bytes, mark.length, length);
    return new Part(utf8, deepest - mark.depth, steps - mark.steps);
  }

  /** Writes a part again, unless the page would be stopped in it. */
  boolean add(Part part) {
    if (depth + part.deeper > DEEPEST
        || steps + part.steps > MOST_STEPS
        || length + part.utf8.length > LONGEST) {
      return false;
    }
    add(part.utf8);
    steps += part.steps;
    return true;
  }

  /** The whole page; nothing can be written to it after that. */
  byte[] end() {
    byte[] page = Arrays.copyOf(bytes, length);
    if (bytes.length > LARGEST_KEPT) {
      fixed.places.remove();
    }
    return page;
  }

  /** Writes fixed text of a template. */
  @Override
  public void write(String text) {
    add(fixed.of(text));
  }

  /** Writes a value as it is. */
  void value(String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(byte[] utf8) {
    ensure(utf8.length);
    System.arraycopy(utf8, 0, bytes, length, utf8.length);
    length += utf8.length;
  }

  private void ensure(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, length + (length >> 1)));
    }
  }

  /** Writes text with the characters that mean something in HTML and XML as references. */
  void escape(String text) {
    int count = text.length();
    ensure(count);
    if (chars.length < count) {
      chars = new char[count * 2];
    }
    char[] from = chars;
    byte[] to = bytes;
    int at = length;
    text.getChars(0, count, from, 0);
    for (int i = 0; i < count; i++) {
      char c = from[i];
      if (c >= 128 || c < Long.SIZE && (SPECIAL >>> c & 1) != 0) {
        length = at;
        escapeFrom(text, i);
        return;
      }
      to[at++] = (byte) c;
    }
    length = at;
  }

  private void escapeFrom(String text, int from) {
    int done = from;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < Long.SIZE && (SPECIAL >>> c & 1) != 0) {
        value(text.substring(done, i));
        write(reference(c));
        done = i + 1;
      }
    }
    value(text.substring(done));
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
  public void write(char[] text, int from, int count) {
    value(new String(text, from, count));
  }

  @Override
  public void write(String text, int from, int count) {
    value(text.substring(from, from + count));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
