package org.quillpress.maven;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.quillpress.BuildListener;
import org.quillpress.problem.Problem;

/**
 * One line that a person at a terminal sees change while the site is built, and that is gone
 * afterwards.
 */
final class ProgressLine implements BuildListener, AutoCloseable {
  private static final int WIDTH = 78;
  private static final long PAUSE = 100_000_000;

  private final PrintStream out;
  private final boolean shown;
  private volatile long next;
  private boolean dirty;
  private String stage = "";
  private String last = "";
  private long begun;
  private Duration longest = Duration.ZERO;
  private String slowest = "";

  ProgressLine(PrintStream out, boolean shown) {
    this.out = out;
    this.shown = shown;
    // a build that is over in a moment needs no line
    this.next = System.nanoTime() + 3 * PAUSE;
  }

  static ProgressLine of(MavenSession session, Log log, Map<String, String> environment) {
    boolean person =
        session.getRequest().isInteractiveMode()
            && log.isInfoEnabled()
            && !environment.containsKey("CI")
            && !environment.containsKey("NO_COLOR")
            && !"dumb".equals(environment.get("TERM"))
            && terminal();
    // not System.out: Maven 4 keeps what is no full line
    return new ProgressLine(
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, Charset.defaultCharset()),
        person);
  }

  @Override
  public void progress(String stage, int done, int total) {
    if (shown && (total == 0 || done == 0)) {
      begin(stage);
    }
    if (shown && System.nanoTime() - next >= 0) {
      show(total == 0 ? stage : stage + " " + done + " of " + total + rate(stage, done));
    }
  }

  @Override
  public void slow(String file, Duration took) {
    if (shown && keep(file, took) && System.nanoTime() - next >= 0) {
      show(last());
    }
  }

  private synchronized void begin(String name) {
    stage = name;
    last = "";
    begun = System.nanoTime();
  }

  private synchronized String last() {
    return last.isEmpty() ? stage : last;
  }

  /** How many there are a second, as soon as that can be told. */
  private synchronized String rate(String name, int done) {
    if (!name.equals(stage)) {
      begin(name);
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    return seconds < 0.2 ? "" : String.format(Locale.ROOT, ", %.0f a second", done / seconds);
  }

  /** Whether a file is the slowest so far. */
  private synchronized boolean keep(String file, Duration took) {
    if (took.compareTo(longest) <= 0) {
      return false;
    }
    longest = took;
    slowest =
        String.format(
            Locale.ROOT, "; slow: %.1f s %s", took.toMillis() / 1000.0, Problem.printable(file));
    return true;
  }

  @Override
  public synchronized void close() {
    if (dirty) {
      out.print("\r" + " ".repeat(WIDTH) + "\r");
      out.flush();
      dirty = false;
    }
  }

  private synchronized void show(String text) {
    long now = System.nanoTime();
    if (now - next < 0) {
      return;
    }
    next = now + PAUSE;
    dirty = true;
    last = text;
    String line = text + slowest;
    String cut = line.substring(0, Math.min(line.length(), WIDTH));
    out.print("\r" + cut + " ".repeat(WIDTH - cut.length()));
    out.flush();
  }

  /**
   * Until Java 21 there is a console only where there is a terminal; later versions must be asked.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean terminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
