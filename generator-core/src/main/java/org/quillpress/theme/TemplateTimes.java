package org.quillpress.theme;

import java.util.ArrayDeque;
import java.util.Deque;
import org.quillpress.work.Timings;

/** How long the templates of one page take, each without those that it includes. */
final class TemplateTimes {
  private final Timings timings;
  private final Deque<Open> open = new ArrayDeque<>();

  TemplateTimes(Timings timings) {
    this.timings = timings;
  }

  private static final class Open {
    private final String file;
    private final long begun;
    private long inside;

    Open(String file, long begun) {
      this.file = file;
      this.begun = begun;
    }
  }

  /** Forgets what a page left that did not come to its end. */
  void clear() {
    open.clear();
  }

  void begin(String file) {
    open.push(new Open(file, timings.begin()));
  }

  void end() {
    Open ended = open.pop();
    long time = timings.begin() - ended.begun;
    timings.add(Timings.Kind.TEMPLATE, ended.file, time - ended.inside);
    Open around = open.peek();
    if (around != null) {
      around.inside += time;
    }
  }
}
