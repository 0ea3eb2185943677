package org.quillpress.markdown;

import java.util.List;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;

/** Writes the author's own HTML, as it is or as text, without the mark of the teaser. */
final class RawHtmlWriter {
  private final RawHtml mode;
  private final HtmlOut out;
  private final WordCount words;
  private final RawHtmlScanner scanner;
  private final boolean whole;
  private boolean written;

  /**
   * @param whole whether what stands behind the mark is written, and ids
   */
  RawHtmlWriter(
      RawHtml mode,
      HtmlOut out,
      Source source,
      List<String> anchors,
      WordCount words,
      Trace trace,
      boolean whole) {
    this.mode = mode;
    this.out = out;
    this.words = words;
    this.whole = whole;
    scanner = new RawHtmlScanner(out, source, anchors, words, trace, whole);
  }

  /** Whether there was any that is written as it is. */
  boolean written() {
    return written;
  }

  /** Whether all of its elements are closed. */
  boolean balanced() {
    return scanner.balanced();
  }

  void block(HtmlBlock block) {
    String html = block.getLiteral();
    words.gap();
    int mark = MoreMark.start(html);
    part(block, html, 0, mark < 0 ? html.length() : mark);
    if (mark >= 0 && whole) {
      part(block, html, MoreMark.end(html, mark), html.length());
    }
  }

  private void part(HtmlBlock block, String html, int from, int to) {
    if (html.substring(from, to).isBlank()) {
      return;
    }
    out.line();
    if (mode == RawHtml.ESCAPE) {
      out.raw("<p>").text(html.substring(from, to)).raw("</p>");
      words.add(html, from, to);
    } else {
      written = true;
      scanner.write(block, html, from, to);
    }
    out.line();
  }

  void inline(HtmlInline inline) {
    String html = inline.getLiteral();
    if (MoreMark.start(html) >= 0) {
      return;
    }
    if (mode == RawHtml.ESCAPE) {
      out.text(html);
      words.add(html);
    } else {
      written = true;
      scanner.write(inline, html, 0, html.length());
    }
  }
}
