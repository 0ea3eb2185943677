package org.quillpress.markdown;

import java.util.Locale;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;
import org.quillpress.markdown.syntax.AlertKind;
import org.quillpress.markdown.syntax.Alerts;

/** Tells quotations that begin like an alert of a kind that is not known. */
final class AlertCheck {
  private AlertCheck() {}

  static void tell(Node parent, Source source) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      String name = node instanceof BlockQuote ? name(node, source) : null;
      if (name != null) {
        source.warn(
            "alert-unknown",
            node.getFirstChild(),
            "there is no kind of alert \"" + name + "\", so this is shown as a quotation",
            "type " + known() + ", or \\[!" + name + "] if it is text");
      }
      if (node instanceof Block && !(node instanceof Paragraph)) {
        tell(node, source);
      }
    }
  }

  private static @Nullable String name(Node quote, Source source) {
    Node first = quote.getFirstChild();
    return first instanceof Paragraph && !first.getSourceSpans().isEmpty()
        ? Alerts.name(source.text(), first.getSourceSpans().get(0).getInputIndex())
        : null;
  }

  private static String known() {
    StringBuilder out = new StringBuilder();
    AlertKind[] kinds = AlertKind.values();
    for (int i = 0; i < kinds.length; i++) {
      out.append(i == 0 ? "" : i + 1 == kinds.length ? " or " : ", ");
      out.append("[!").append(kinds[i].id().toUpperCase(Locale.ROOT)).append(']');
    }
    return out.toString();
  }
}
