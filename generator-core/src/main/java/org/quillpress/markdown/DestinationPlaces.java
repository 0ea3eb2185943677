package org.quillpress.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * Where in its file the destination of a link or picture stands: behind its text, or in the
 * definition that it refers to. The tree knows only where the whole of it begins.
 */
final class DestinationPlaces {
  private final Node document;
  private final Source source;
  private @Nullable Map<String, LinkReferenceDefinition> definitions;

  DestinationPlaces(Node document, Source source) {
    this.document = document;
    this.source = source;
  }

  /** Line and column of a destination in its file. */
  record Spot(int line, int column) {}

  /** Writes a slot for the destination of a link or picture. */
  void slot(Node link, String destination, Slot.Kind kind, HtmlOut out) {
    Spot spot = spot(link, destination);
    out.slot(kind, destination, spot.line(), spot.column());
  }

  /** Where the destination of a link or picture stands. */
  Spot spot(Node link, String destination) {
    List<SourceSpan> spans = source.spans(link);
    int at = spans.isEmpty() ? -1 : inline(link, spans);
    if (at < 0 && !spans.isEmpty()) {
      Node definition = definition(destination);
      if (definition != null) {
        spans = definition.getSourceSpans();
        at = after("]:", spans.get(0).getInputIndex(), spans);
      }
    }
    if (at < 0) {
      return new Spot(source.line(link), source.column(link));
    }
    SourceSpan span = spans.get(0);
    for (SourceSpan next : spans) {
      span = next.getInputIndex() <= at ? next : span;
    }
    int line = source.firstLine() + span.getLineIndex();
    return new Spot(line, source.column(span, at - span.getInputIndex()));
  }

  private int inline(Node link, List<SourceSpan> spans) {
    int from = spans.get(0).getInputIndex();
    if (source.text().startsWith("<", from)) {
      return from + 1;
    }
    Node last = link.getLastChild();
    if (last != null && !last.getSourceSpans().isEmpty()) {
      from = end(last.getSourceSpans());
    }
    return after("](", from, spans);
  }

  /** The index of what follows a mark, or -1. */
  private int after(String mark, int from, List<SourceSpan> spans) {
    String text = source.text();
    int end = Math.min(end(spans), text.length());
    int at = from;
    while (at < end && !text.startsWith(mark, at)) {
      at++;
    }
    at += mark.length();
    while (at < end && (text.charAt(at) <= ' ' || text.charAt(at) == '<')) {
      at++;
    }
    return at < end ? at : -1;
  }

  private static int end(List<SourceSpan> spans) {
    SourceSpan last = spans.get(spans.size() - 1);
    return last.getInputIndex() + last.getLength();
  }

  private @Nullable Node definition(String destination) {
    Map<String, LinkReferenceDefinition> known = definitions;
    if (known == null) {
      known = new HashMap<>();
      define(document, known);
      definitions = known;
    }
    return known.get(destination);
  }

  private static void define(Node parent, Map<String, LinkReferenceDefinition> found) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof LinkReferenceDefinition definition
          && !definition.getSourceSpans().isEmpty()) {
        found.putIfAbsent(definition.getDestination(), definition);
      } else if (node instanceof org.commonmark.node.Block
          && !(node instanceof org.commonmark.node.Paragraph)) {
        define(node, found);
      }
    }
  }
}
