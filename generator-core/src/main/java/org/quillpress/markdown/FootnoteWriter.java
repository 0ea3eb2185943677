package org.quillpress.markdown;

import java.util.List;
import java.util.function.Supplier;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Writes references to footnotes, and the section of footnotes at the end. */
final class FootnoteWriter {
  private final TextRenderer renderer;
  private final HtmlOut out;
  private final Source source;
  private final Supplier<Labels> labels;
  private final Footnotes footnotes;
  private final List<String> anchors;

  FootnoteWriter(
      TextRenderer renderer,
      HtmlOut out,
      Source source,
      Supplier<Labels> labels,
      Footnotes footnotes,
      List<String> anchors) {
    this.renderer = renderer;
    this.out = out;
    this.source = source;
    this.labels = labels;
    this.footnotes = footnotes;
    this.anchors = anchors;
  }

  /**
   * @param linked whether it stands inside of a link, which can hold no other
   */
  void reference(Node reference, boolean linked) {
    Footnotes.Mark mark = footnotes.mark(reference);
    if (mark == null) {
      return;
    }
    anchors.add(mark.id());
    if (linked) {
      out.raw("<sup class=\"footnote-ref\" id=\"").raw(mark.id()).raw("\">");
      out.raw(mark.note().number).raw("</sup>");
      return;
    }
    out.raw("<sup class=\"footnote-ref\"><a href=\"");
    String target = "#" + mark.note().id();
    out.slot(Slot.Kind.LINK, target, source.line(reference), source.column(reference));
    out.raw("\" id=\"").raw(mark.id()).raw("\" role=\"doc-noteref\">");
    out.raw(mark.note().number).raw("</a></sup>");
  }

  void section() {
    if (footnotes.notes().isEmpty()) {
      return;
    }
    out.line().raw("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"");
    out.text(labels.get().text(Label.FOOTNOTES)).raw("\">\n<ol>\n");
    for (Footnotes.Note note : footnotes.notes()) {
      anchors.add(note.id());
      out.raw("<li id=\"").raw(note.id()).raw("\">\n");
      definition(note);
      out.raw("</li>\n");
    }
    out.raw("</ol>\n</section>\n");
  }

  /** The links back stand in the last paragraph, or below if the note does not end in one. */
  private void definition(Footnotes.Note note) {
    if (note.definition instanceof InlineFootnote) {
      out.raw("<p>");
      renderer.inlines(note.definition);
      backLinks(note);
      out.raw("</p>\n");
      return;
    }
    Node last = note.definition.getLastChild();
    for (Node node = note.definition.getFirstChild(); node != null; node = node.getNext()) {
      if (node == last && node instanceof Paragraph) {
        out.line().raw("<p>");
        renderer.inlines(node);
        backLinks(note);
        out.raw("</p>\n");
      } else {
        renderer.node(node);
      }
    }
    if (!(last instanceof Paragraph)) {
      out.line().raw("<p>");
      backLinks(note);
      out.raw("</p>\n");
    }
  }

  private void backLinks(Footnotes.Note note) {
    int line = source.line(note.definition);
    int column = source.column(note.definition);
    for (int i = 1; i <= note.references; i++) {
      out.raw(" <a href=\"");
      out.slot(Slot.Kind.LINK, "#" + note.referenceId(i), line, column);
      out.raw("\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"");
      String number = i == 1 ? "" + note.number : note.number + "-" + i;
      out.text(labels.get().text(Label.BACK_TO_REFERENCE).replace("{n}", number));
      out.raw("\">↩");
      if (i > 1) {
        out.raw("<sup>").raw(i).raw("</sup>");
      }
      out.raw("</a>");
      out.check();
    }
  }
}
