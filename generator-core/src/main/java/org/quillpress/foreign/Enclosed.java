package org.quillpress.foreign;

/** What stands between two tags, when it becomes code or a quotation. */
final class Enclosed {
  private final String text;
  private final Edits edits;
  private final Tag begin;
  private final Tag end;

  Enclosed(String text, Edits edits, Tag begin, Tag end) {
    this.text = text;
    this.edits = edits;
    this.begin = begin;
    this.end = end;
  }

  /**
   * Makes it code: a fenced block if the tags have lines of their own, else an element or a span.
   *
   * @param info what stands behind the fence
   */
  void code(String info) {
    String inner = text.substring(begin.end(), end.start());
    boolean block = inner.indexOf('\n') >= 0 || inner.indexOf('\r') >= 0;
    if (block && ownLine(begin) && ownLine(end)) {
      String fence = "`".repeat(Math.max(3, longestRun(inner) + 1));
      edits.replace(begin.start(), lineEnd(begin.end()), fence + info);
      int start = lineStart(end.start());
      String indent = text.substring(lineStart(begin.start()), begin.start());
      edits.replace(start, end.end(), (indent.isBlank() ? indent : "") + fence);
    } else if (block) {
      int space = info.indexOf(' ');
      String language = space < 0 ? info : info.substring(0, space);
      edits.replace(
          begin.start(),
          begin.end(),
          "<pre><code" + (language.isEmpty() ? "" : " class=\"language-" + language + "\"") + ">");
      escape();
      edits.replace(end.start(), end.end(), "</code></pre>");
    } else {
      String mark = "`".repeat(longestRun(inner) + 1);
      boolean space = inner.startsWith("`") || inner.endsWith("`");
      edits.replace(begin.start(), begin.end(), space ? mark + " " : mark);
      edits.replace(end.start(), end.end(), space ? " " + mark : mark);
    }
  }

  private void escape() {
    for (int i = begin.end(); i < end.start(); i++) {
      char c = text.charAt(i);
      if (c == '<' || c == '&') {
        edits.replace(i, i + 1, c == '<' ? "&lt;" : "&amp;");
      }
    }
  }

  /**
   * Makes it a quotation, if it begins where a line does.
   *
   * @param source Markdown that tells whose it is, or empty
   * @return whether it is one now
   */
  boolean quotation(String source) {
    if (!startsLine(begin.start(), " \t")) {
      return false;
    }
    edits.replace(begin.start(), begin.end(), "> ");
    boolean several = false;
    for (int i = begin.end(); i < end.start(); i++) {
      char c = text.charAt(i);
      boolean line = c == '\n' || c == '\r' && !text.startsWith("\n", i + 1);
      if (line && i + 1 < end.start()) {
        several = true;
        edits.insert(i + 1, "> ");
      }
    }
    boolean own = several && ownLine(end);
    boolean apart = lineStart(end.start()) == end.start();
    String footer = own && !source.isEmpty() && blankBehind() ? "  " + source : "";
    edits.replace(end.start(), end.end(), own ? (apart ? "> " : "") + footer.strip() : "");
    return true;
  }

  /** Whether the line behind the end is blank, so that it is no part of the quotation. */
  private boolean blankBehind() {
    int from = lineEnd(end.end());
    from = text.startsWith("\r\n", from) ? from + 2 : from + 1;
    return from >= text.length() || text.substring(from, lineEnd(from)).isBlank();
  }

  /** Whether a tag has a line of its own, but for the marks of lists and quotations before it. */
  private boolean ownLine(Tag tag) {
    return startsLine(tag.start(), " \t>*-+.)0123456789")
        && text.substring(tag.end(), lineEnd(tag.end())).isBlank();
  }

  private boolean startsLine(int at, String marks) {
    int i = at;
    while (i > 0 && marks.indexOf(text.charAt(i - 1)) >= 0) {
      i--;
    }
    return i == 0 || text.charAt(i - 1) == '\n' || text.charAt(i - 1) == '\r';
  }

  private int lineStart(int at) {
    int i = at;
    while (i > 0 && text.charAt(i - 1) != '\n' && text.charAt(i - 1) != '\r') {
      i--;
    }
    return i;
  }

  private int lineEnd(int at) {
    int i = at;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  private static int longestRun(String inner) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < inner.length(); i++) {
      run = inner.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
