package org.quillpress.foreign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Changes to a text that keep its lines: the ends of lines in what is replaced stay. */
final class Edits {
  private record Edit(int start, int end, String replacement) {}

  private final String text;
  private final List<Edit> edits = new ArrayList<>();

  Edits(String text) {
    this.text = text;
  }

  /** Replaces a part by a text without line ends. */
  void replace(int start, int end, String replacement) {
    edits.add(new Edit(start, end, replacement));
  }

  void remove(int start, int end) {
    replace(start, end, "");
  }

  void insert(int at, String addition) {
    replace(at, at, addition);
  }

  /** The changed text; of changes that overlap, the first one counts. */
  Translation apply() {
    if (edits.isEmpty()) {
      return Translation.unchanged(text);
    }
    edits.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
    Output out = new Output();
    for (Edit edit : edits) {
      out.add(edit);
    }
    return out.finish();
  }

  /** Writes the new text and notes where its parts come from. */
  private final class Output {
    private final StringBuilder out = new StringBuilder(text.length() + 256);
    private long[] places = new long[16];
    private int[] origins = new int[16];
    private int count;
    private int from;
    private int line;
    private int lineStart;
    private int originStart;

    void add(Edit edit) {
      if (edit.start < from) {
        return;
      }
      lines(from, edit.start, true);
      // what is put in stands where the replaced part began
      mark(-1 - (edit.start - originStart));
      out.append(edit.replacement);
      lines(edit.start, edit.end, false);
      mark(edit.end - originStart);
      from = edit.end;
    }

    /** Copies a part, or only its line ends. */
    private void lines(int start, int end, boolean all) {
      for (int i = start; i < end; i++) {
        char c = text.charAt(i);
        boolean lineEnd = c == '\n' || c == '\r';
        if (all || lineEnd) {
          out.append(c);
        }
        if (c == '\n' || c == '\r' && !text.startsWith("\n", i + 1)) {
          line++;
          lineStart = out.length();
          originStart = i + 1;
        }
      }
    }

    private void mark(int origin) {
      if (count == places.length) {
        places = Arrays.copyOf(places, 2 * count);
        origins = Arrays.copyOf(origins, 2 * count);
      }
      places[count] = Translation.key(line, out.length() - lineStart);
      origins[count++] = origin;
    }

    Translation finish() {
      out.append(text, from, text.length());
      return new Translation(
          out.toString(), Arrays.copyOf(places, count), Arrays.copyOf(origins, count));
    }
  }
}
