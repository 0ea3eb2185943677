package org.quillpress.theme;

import com.github.mustachejava.Mustache;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problems;
import org.quillpress.work.Timings;

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

  private static final byte[] AMP = "&amp;".getBytes(StandardCharsets.UTF_8);
  private static final byte[] LESS = "&lt;".getBytes(StandardCharsets.UTF_8);
  private static final byte[] MORE = "&gt;".getBytes(StandardCharsets.UTF_8);
  private static final byte[] QUOTE = "&quot;".getBytes(StandardCharsets.UTF_8);
  private static final byte[] APOSTROPHE = "&#39;".getBytes(StandardCharsets.UTF_8);

  private final Shared shared;
  private final TemplateTimes times;
  private Problems problems = new Problems();
  private byte[] bytes = new byte[16 * 1024];
  private char[] chars = new char[256];
  private int length;
  private int depth;
  private int deepest;
  private int steps;
  private int partials;
  private @Nullable Place included;

  /** What the pages of a theme share: what was written for cards, and places to write to. */
  static final class Shared {
    private static final long MOST_REPEATS =
        Math.min(32L * 1024 * 1024, Runtime.getRuntime().maxMemory() / 32);

    private final Timings timings;
    final Repeats repeats = new Repeats(MOST_REPEATS);

    /** Not by thread: what a thread keeps would outlive the theme. */
    private final Queue<PageText> places = new ConcurrentLinkedQueue<>();

    Shared(Timings timings) {
      this.timings = timings;
    }
  }

  /** How far a page is. */
  record Mark(int length, int depth, int steps, int partials) {}

  /**
   * A part of a page, and how far the templates went for it.
   *
   * @param deeper by how much they were deeper than where it began
   * @param included where the last partial in it was included, if there is one
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Part(byte[] utf8, int deeper, int steps, @Nullable Place included) {}

  /** Stops a page that would not end. */
  static final class Endless extends RuntimeException {
    private static final long serialVersionUID = 1;

    Endless(String message) {
      super(message, null, false, false);
    }
  }

  private PageText(Shared shared) {
    this.shared = shared;
    this.times = new TemplateTimes(shared.timings);
  }

  /** Begins a page, at the place of one that is written already. */
  static PageText begin(Shared shared, Problems problems) {
    PageText kept = shared.places.poll();
    PageText page = kept == null ? new PageText(shared) : kept;
    page.problems = problems;
    page.length = 0;
    page.depth = 0;
    page.steps = 0;
    page.partials = 0;
    page.included = null;
    page.times.clear();
    return page;
  }

  Repeats repeats() {
    return shared.repeats;
  }

  Problems problems() {
    return problems;
  }

  /** Goes into the partial that a tag at a place includes. */
  void enter(Place tag) {
    included = tag;
    partials++;
    enter();
  }

  /** Where the partial was included that was entered last. */
  @Nullable Place included() {
    return included;
  }

  /** Writes what a template makes of some values. */
  void run(Mustache template, String file, List<Object> scopes) {
    if (shared.timings.areWanted()) {
      times.begin(file);
      template.execute(this, scopes);
      times.end();
    } else {
      template.execute(this, scopes);
    }
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
    return new Mark(length, depth, steps, partials);
  }

  Part since(Mark mark) {
    byte[] utf8 = Arrays.copyOfRange(bytes, mark.length, length);
    Place last = partials > mark.partials ? included : null;
    return new Part(utf8, deepest - mark.depth, steps - mark.steps, last);
  }

  /** Writes a part again, unless the page would be stopped in it. */
  boolean add(Part part) {
    if (depth + part.deeper > DEEPEST
        || steps + part.steps > MOST_STEPS
        || length + part.utf8.length > LONGEST) {
      return false;
    }
    fixed(part.utf8);
    steps += part.steps;
    included = part.included == null ? included : part.included;
    return true;
  }

  /** The whole page; nothing can be written to it after that. */
  byte[] end() {
    byte[] page = Arrays.copyOf(bytes, length);
    if (bytes.length <= LARGEST_KEPT) {
      shared.places.add(this);
    }
    return page;
  }

  /** Writes a value as it is. */
  void value(String text) {
    fixed(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes text of a template. */
  void fixed(byte[] utf8) {
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
        fixed(reference(c));
        done = i + 1;
      }
    }
    value(text.substring(done));
  }

  private static byte[] reference(char c) {
    return switch (c) {
      case '&' -> AMP;
      case '<' -> LESS;
      case '>' -> MORE;
      case '"' -> QUOTE;
      default -> APOSTROPHE;
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
