package org.quillpress.markdown;

import org.commonmark.node.Node;
import org.quillpress.markdown.syntax.Container;
import org.quillpress.markdown.syntax.Indent;
import org.quillpress.markdown.syntax.Turn;

/** Writes texts within a text: verse and dialogue. */
final class WrittenWorks {
  private WrittenWorks() {}

  /** With whose it is, a figure, else a group. */
  static void verse(Container block, TextRenderer to) {
    String author = block.options().getOrDefault("author", "");
    if (author.isEmpty() && block.title().isEmpty()) {
      group(block, "verse", Label.VERSE, to);
      return;
    }
    HtmlOut out = to.out();
    to.gap();
    out.line().raw("<figure");
    to.attributes(block, "figure", "verse");
    out.raw(">\n");
    to.children(block);
    out.line().raw("<figcaption>").text(to.line(author));
    out.raw(author.isEmpty() || block.title().isEmpty() ? "" : to.label(Label.COMMA));
    if (!block.title().isEmpty()) {
      out.raw("<cite>").text(to.line(block.title())).raw("</cite>");
    }
    out.raw("</figcaption>\n</figure>\n");
    to.gap();
    to.words().add(author);
    to.gap();
    to.words().add(block.title());
  }

  /** Spaces that a browser and a feed keep, each half as wide as the type is high. */
  static void indent(Node node, TextRenderer to) {
    to.out().raw("\u2002".repeat(((Indent) node).width()));
  }

  static void dialogue(Container block, TextRenderer to) {
    group(block, "dialogue", Label.DIALOGUE, to);
  }

  private static void group(Container block, String name, Label label, TextRenderer to) {
    group(block, name, block.title().isEmpty() ? to.label(label) : block.title(), to);
    if (!block.title().isEmpty()) {
      to.words().add(block.title());
      to.out()
          .raw("<p class=\"")
          .raw(name)
          .raw("-title\">")
          .text(to.line(block.title()))
          .raw("</p>\n");
    }
    to.children(block);
    to.out().line().raw("</div>\n");
  }

  /** Opens a block that is read as one thing with a name. */
  static void group(Container block, String name, String label, TextRenderer to) {
    to.gap();
    HtmlOut out = to.out();
    out.line().raw("<div");
    to.attributes(block, "div", name);
    out.raw(" role=\"group\" aria-label=\"");
    out.text(label).raw("\">\n");
  }

  static void turn(Node node, TextRenderer to) {
    to.gap();
    HtmlOut out = to.out();
    out.line().raw(((Turn) node).isDirection() ? "<p class=\"direction\">" : "<p>");
    to.children(node);
    out.raw("</p>\n");
  }

  static void speaker(Node node, TextRenderer to) {
    span("<b class=\"speaker\">", node, to, "</b>");
  }

  static void direction(Node node, TextRenderer to) {
    span("<span class=\"direction\">", node, to, "</span>");
  }

  private static void span(String open, Node node, TextRenderer to, String close) {
    to.out().raw(open);
    to.children(node);
    to.out().raw(close);
  }
}
