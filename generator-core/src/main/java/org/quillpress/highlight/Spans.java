package org.quillpress.highlight;

import java.util.ArrayList;
import java.util.List;

/** Collects spans from left to right. Equal ones with but white space between become one. */
final class Spans {
  private final String code;
  private final List<Span> done = new ArrayList<>();
  private int start;
  private int end;
  private Kind kind = Kind.KEYWORD;

  Spans(String code) {
    this.code = code;
  }

  void add(int from, int to, Kind added) {
    int first = splits(from) ? from + 1 : from;
    int last = splits(to) ? to - 1 : to;
    if (first >= last) {
      return;
    }
    if (added == kind && end > start && blank(end, first)) {
      end = last;
      return;
    }
    flush();
    start = first;
    end = last;
    kind = added;
  }

  /** All, in their order. */
  List<Span> list() {
    flush();
    start = end;
    return done;
  }

  private void flush() {
    if (end > start) {
      done.add(new Span(start, end, kind));
    }
  }

  private boolean blank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (code.charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }

  private boolean splits(int at) {
    return splits(code, at);
  }

  /** Whether a place lies inside of a surrogate pair. */
  static boolean splits(String code, int at) {
    return at > 0
        && at < code.length()
        && Character.isLowSurrogate(code.charAt(at))
        && Character.isHighSurrogate(code.charAt(at - 1));
  }
}
