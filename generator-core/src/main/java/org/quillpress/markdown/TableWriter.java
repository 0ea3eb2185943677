package org.quillpress.markdown;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;

/** Writes tables, so that they can be scrolled sideways with the keyboard. */
final class TableWriter {
  private TableWriter() {}

  static void table(Node table, TextRenderer to) {
    if (to.plain()) {
      return;
    }
    HtmlOut out = to.out();
    out.line().raw("<div class=\"table-wrap\" tabindex=\"0\" role=\"group\" aria-label=\"");
    out.text(to.labels().text(Label.TABLE)).raw("\">\n<table");
    to.attributes(table, "table", "");
    out.raw(">\n");
    to.children(table);
    out.line().raw("</table>\n</div>\n");
  }

  private static String alignment(TableCell cell) {
    if (cell.getAlignment() == null) {
      return "";
    }
    return switch (cell.getAlignment()) {
      case LEFT -> "align-left";
      case CENTER -> "align-center";
      case RIGHT -> "align-right";
    };
  }

  static void cell(Node node, TextRenderer to) {
    TableCell cell = (TableCell) node;
    to.gap();
    HtmlOut out = to.out();
    String tag = cell.isHeader() ? "th" : "td";
    out.raw('<').raw(tag);
    to.attributes(cell, tag, alignment(cell));
    out.raw('>');
    to.children(cell);
    out.raw("</").raw(tag).raw(">\n");
  }
}
