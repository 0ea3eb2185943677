package org.quillpress.markdown;

import org.commonmark.node.Node;
import org.quillpress.markdown.syntax.Container;

/** Writes what stands beside a text. */
final class Asides {
  private Asides() {}

  /** It repeats the text, so that it is shown, but neither read out nor counted. */
  static void pullQuote(Container block, TextRenderer to) {
    to.mix();
    WordCount.Mark before = to.words().mark();
    HtmlOut out = to.out();
    out.line().raw("<div");
    to.attributes(block, "div", "pullquote");
    out.raw(" aria-hidden=\"true\">\n");
    for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
      to.withoutLinks(node);
    }
    if (!block.title().isEmpty()) {
      out.line().raw("<p class=\"pullquote-source\">").text(to.line(block.title())).raw("</p>\n");
    }
    out.line().raw("</div>\n");
    to.words().back(before);
  }

  static void sideNote(Container block, TextRenderer to) {
    to.gap();
    HtmlOut out = to.out();
    out.line().raw("<aside");
    to.attributes(block, "aside", "sidenote");
    out.raw(" role=\"note\" aria-label=\"");
    out.text(block.title().isEmpty() ? to.label(Label.SIDE_NOTE) : block.title()).raw("\">\n");
    if (!block.title().isEmpty()) {
      out.raw("<p class=\"sidenote-title\">").text(to.line(block.title())).raw("</p>\n");
      to.words().add(block.title());
    }
    to.children(block);
    out.line().raw("</aside>\n");
  }
}
