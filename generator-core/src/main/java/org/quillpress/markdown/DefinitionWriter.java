package org.quillpress.markdown;

import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.quillpress.markdown.syntax.Abbreviation;

/** Writes lists of terms, and short forms. */
final class DefinitionWriter {
  private DefinitionWriter() {}

  static void term(Node node, TextRenderer to) {
    HtmlOut out = to.out();
    out.line().raw("<dt");
    to.attributes(node, "dt", "");
    out.raw('>');
    to.inlines(node);
    out.raw("</dt>\n");
  }

  static void definition(Node node, TextRenderer to) {
    HtmlOut out = to.out();
    out.line().raw("<dd");
    to.attributes(node, "dd", "");
    out.raw(node.getFirstChild() instanceof Block ? ">\n" : ">");
    to.inlines(node);
    out.raw("</dd>\n");
  }

  static void abbreviation(Node node, TextRenderer to) {
    HtmlOut out = to.out();
    out.raw("<abbr title=\"").text(((Abbreviation) node).meaning()).raw('"');
    to.attributes(node, "abbr", "");
    out.raw('>');
    to.children(node);
    out.raw("</abbr>");
  }
}
