package org.quillpress.markdown;

import org.commonmark.node.Node;
import org.quillpress.markdown.syntax.Alert;
import org.quillpress.markdown.syntax.AlertKind;
import org.quillpress.markdown.syntax.AlertTitle;
import org.quillpress.markdown.syntax.Container;

/** Writes alerts. Their kind is told in words, which is what all readers can see or hear. */
final class AlertWriter {
  private AlertWriter() {}

  static void write(Node node, TextRenderer to) {
    Alert alert = (Alert) node;
    String kind = alert.kind().id();
    HtmlOut out = to.out();
    out.line().raw("<aside");
    to.attributes(node, "aside", "alert alert-" + kind);
    out.raw(" role=\"note\">\n");
    to.children(alert);
    out.line().raw("</aside>\n");
  }

  /** A named block of a kind. */
  static void container(AlertKind kind, Container block, TextRenderer to) {
    String title = block.title().isEmpty() ? to.label(label(kind)) : block.title();
    HtmlOut out = to.out();
    to.gap();
    to.words().add(block.title());
    out.line().raw("<aside");
    to.attributes(block, "aside", "alert alert-" + kind.id());
    out.raw(" role=\"note\">\n<p class=\"alert-title\">").text(title).raw("</p>\n");
    to.children(block);
    out.line().raw("</aside>\n");
  }

  static void title(Node node, TextRenderer to) {
    HtmlOut out = to.out();
    out.raw("<p class=\"alert-title\">");
    if (node.getFirstChild() == null) {
      out.text(to.labels().text(label(((AlertTitle) node).kind())));
    }
    to.inlines(node);
    out.raw("</p>\n");
  }

  private static Label label(AlertKind kind) {
    return switch (kind) {
      case NOTE -> Label.NOTE;
      case TIP -> Label.TIP;
      case IMPORTANT -> Label.IMPORTANT;
      case WARNING -> Label.WARNING;
      case CAUTION -> Label.CAUTION;
    };
  }
}
