package org.quillpress.markdown;

import java.util.List;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Tells foot-notes that nothing refers to, and references to foot-notes that are nowhere. */
final class FootnoteCheck {
  private static final String OPEN = "[^";

  private final Source source;
  private final Footnotes footnotes;

  FootnoteCheck(Source source, Footnotes footnotes) {
    this.source = source;
    this.footnotes = footnotes;
  }

  void tell(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Text text && text.getLiteral().contains(OPEN)) {
        missing(text);
      } else if (node instanceof FootnoteDefinition definition && !footnotes.used(definition)) {
        String mark = OPEN + definition.getLabel() + "]";
        source.warn(
            "footnote-unused",
            definition,
            "nothing refers to the foot-note " + mark + ", so nobody sees it",
            "type " + mark + " in the text where it belongs");
      }
      tell(node);
    }
  }

  /** A backslash before the bracket, which the tree does not show, says that it is text. */
  private void missing(Text text) {
    List<SourceSpan> spans = text.getSourceSpans();
    if (spans.isEmpty()) {
      return;
    }
    SourceSpan span = spans.get(0);
    String typed = source.text();
    int end = Math.min(typed.length(), span.getInputIndex() + span.getLength());
    int from = typed.indexOf(OPEN, span.getInputIndex());
    int close = from < 0 ? -1 : typed.indexOf(']', from);
    boolean label = close > from + OPEN.length() && close < end;
    if (label && typed.substring(from, close).chars().noneMatch(c -> c <= ' ')) {
      String mark = typed.substring(from, close + 1);
      int column = span.getColumnIndex() + 1 + from - span.getInputIndex();
      source.warn(
          "footnote-missing",
          new DestinationPlaces.Spot(source.firstLine() + span.getLineIndex(), column),
          "there is no foot-note " + mark,
          "type " + mark + ": and the note on a line of its own, or \\" + mark + " if it is text");
    }
  }
}
