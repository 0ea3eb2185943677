package org.quillpress.foreign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where a Markdown text is code, in which tags stay as they are: fenced and indented blocks, spans
 * between backquotes, {@code <pre>} and {@code <code>}. Found line by line and not by a parse, so
 * that rare nestings of lists and quotes can be taken for what they are not.
 */
final class CodeRegions {
  private static final String[] VERBATIM = {"highlight", "codeblock", "code"};

  private final String text;
  private final List<int[]> regions = new ArrayList<>();

  /** Ends that are looked for in vain, so that no text makes it look for them again and again. */
  private final Set<String> missing = new HashSet<>();

  private int next;

  private CodeRegions(String text) {
    this.text = text;
  }

  static CodeRegions of(String text) {
    CodeRegions found = new CodeRegions(text);
    found.new Lines().scan();
    found.regions.sort(Comparator.comparingInt(region -> region[0]));
    return found;
  }

  /**
   * Index behind the code that holds a place, or -1 if it is no code. Places must not go back from
   * call to call.
   */
  int end(int at) {
    while (next < regions.size() && regions.get(next)[1] <= at) {
      next++;
    }
    return next < regions.size() && regions.get(next)[0] <= at ? regions.get(next)[1] : -1;
  }

  /** Walks over the lines. */
  private final class Lines {
    private int start;
    private int end;

    /** First character of the line that is no space, quotation or list mark. */
    private int content;

    private int indent;
    private int list = -1;
    private boolean blankBefore = true;
    private int paragraph = -1;

    void scan() {
      for (start = 0; start < text.length(); start = following(end)) {
        line();
      }
      closeParagraph(text.length());
    }

    private void line() {
      end = lineEnd(start);
      marks();
      if (content == end) {
        closeParagraph(start);
        blankBefore = true;
        return;
      }
      if (paragraph < 0 && blankBefore && indent >= (list < 0 ? 4 : list + 4)) {
        regions.add(new int[] {start, end});
        return;
      }
      listMarks();
      char c = content < end ? text.charAt(content) : ' ';
      boolean fence = (c == '`' || c == '~') && fence(c);
      if (!fence && !verbatim() && !html()) {
        paragraph = paragraph < 0 ? start : paragraph;
      }
      blankBefore = false;
    }

    private void marks() {
      indent = 0;
      int i = start;
      for (; i < end; i++) {
        char c = text.charAt(i);
        if (c == ' ') {
          indent++;
        } else if (c == '\t') {
          indent += 4 - indent % 4;
        } else if (c == '>') {
          indent = i + 1 < end && text.charAt(i + 1) == ' ' ? -1 : 0;
        } else {
          break;
        }
      }
      content = i;
    }

    private void listMarks() {
      if (blankBefore && indent < list) {
        list = -1;
      }
      int width = marker(content);
      while (width > 0) {
        closeParagraph(start);
        content += width;
        indent += width;
        list = indent;
        width = marker(content);
      }
    }

    /** Length of a list's mark and the spaces behind it, or 0. */
    private int marker(int at) {
      int i = at;
      while (i < end && i - at < 9 && Character.isDigit(text.charAt(i))) {
        i++;
      }
      boolean ordered = i > at && i < end && (text.charAt(i) == '.' || text.charAt(i) == ')');
      boolean bullet = i == at && i < end && "-*+".indexOf(text.charAt(i)) >= 0;
      if (!ordered && !bullet || i + 1 >= end || !isSpace(text.charAt(i + 1))) {
        return 0;
      }
      int behind = i + 1;
      while (behind < end && isSpace(text.charAt(behind)) && behind - i < 5) {
        behind++;
      }
      return behind - at;
    }

    /** Takes a fenced block, if the line opens one. */
    private boolean fence(char mark) {
      int run = content;
      while (run < end && text.charAt(run) == mark) {
        run++;
      }
      int length = run - content;
      if (length < 3 || mark == '`' && text.substring(run, end).indexOf('`') >= 0) {
        return false;
      }
      closeParagraph(start);
      int from = start;
      while (end < text.length()) {
        start = following(end);
        end = lineEnd(start);
        if (closes(mark, length)) {
          break;
        }
      }
      regions.add(new int[] {from, end});
      return true;
    }

    private boolean closes(char mark, int length) {
      int i = start;
      while (i < end && (isSpace(text.charAt(i)) || text.charAt(i) == '>')) {
        i++;
      }
      int run = i;
      while (run < end && text.charAt(run) == mark) {
        run++;
      }
      return run - i >= length && text.substring(run, end).isBlank();
    }

    /** Passes over what stands between tags for code: its backquotes are none of Markdown's. */
    private boolean verbatim() {
      boolean block = text.startsWith("{%", content);
      if (!block && !text.startsWith("{{<", content)) {
        return false;
      }
      int i = content + (block ? 2 : 3);
      while (i < end && " -\t".indexOf(text.charAt(i)) >= 0) {
        i++;
      }
      for (String name : VERBATIM) {
        boolean named = text.startsWith(name, i) && !isLetter(i + name.length());
        int close = named ? find((block ? "end" : "/") + name, end) : -1;
        if (close >= 0) {
          closeParagraph(start);
          end = lineEnd(close);
          return true;
        }
      }
      return false;
    }

    /**
     * Takes elements for code that the author typed as HTML.
     *
     * @return whether one of them goes on in another line
     */
    private boolean html() {
      boolean several = false;
      int open = text.indexOf('<', content);
      while (open >= 0 && open < end) {
        String name = element(open, "pre") ? "</pre" : element(open, "code") ? "</code" : "";
        int close = name.isEmpty() ? -1 : closing(name, open);
        if (close >= 0) {
          regions.add(new int[] {open, close});
          if (close > end) {
            closeParagraph(start);
            several = true;
            end = lineEnd(close);
          }
        }
        open = text.indexOf('<', Math.max(open + 1, close));
      }
      return several;
    }

    private boolean element(int at, String name) {
      return text.regionMatches(true, at + 1, name, 0, name.length())
          && !isLetter(at + 1 + name.length());
    }

    private int closing(String name, int from) {
      int at = find(name, from);
      return at >= 0 ? at : find(name.toUpperCase(Locale.ROOT), from);
    }

    private void closeParagraph(int to) {
      if (paragraph >= 0) {
        spans(paragraph, to);
        paragraph = -1;
      }
    }
  }

  /** Finds the spans of a paragraph: a run of backquotes is closed by the next of its length. */
  private void spans(int from, int to) {
    List<int[]> runs = new ArrayList<>();
    for (int i = text.indexOf('`', from); i >= 0 && i < to; i = text.indexOf('`', i)) {
      int run = i;
      while (run < to && text.charAt(run) == '`') {
        run++;
      }
      runs.add(new int[] {i, run, -1});
      i = run;
    }
    Map<Integer, Integer> later = new HashMap<>();
    for (int i = runs.size() - 1; i >= 0; i--) {
      int[] run = runs.get(i);
      Integer close = later.put(run[1] - run[0], i);
      run[2] = close == null ? -1 : close;
    }
    for (int i = 0; i < runs.size(); i++) {
      int[] run = runs.get(i);
      boolean escaped = run[0] > from && text.charAt(run[0] - 1) == '\\';
      if (run[2] >= 0 && !escaped) {
        i = run[2];
        regions.add(new int[] {run[0], runs.get(i)[1]});
      }
    }
  }

  private int find(String end, int from) {
    int at = missing.contains(end) ? -1 : text.indexOf(end, from);
    if (at < 0) {
      missing.add(end);
    }
    return at;
  }

  private boolean isLetter(int at) {
    return at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private int lineEnd(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  private int following(int lineEnd) {
    boolean two = text.startsWith("\r\n", lineEnd);
    return Math.min(text.length(), lineEnd + (two ? 2 : 1));
  }
}
