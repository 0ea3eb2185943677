package org.quillpress.markdown;

import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * The text that is parsed: tells where in its file a node stands, what is wrong there, and which
 * addresses in it lie outside of the site.
 */
final class Source {
  private static final int LONGEST_LINE = 2_000;

  private final String file;
  private final String text;
  private final int firstLine;
  private final Columns columns;
  private final ExternalLinks external;
  private final Problems problems;
  private final boolean placed;
  private int lineStart = -1;
  private String lineText = "";
  private int soughtLine;
  private int sought;

  Source(
      String file,
      String text,
      int firstLine,
      Columns columns,
      ExternalLinks external,
      Problems problems) {
    this(file, text, firstLine, columns, external, problems, true);
  }

  private Source(
      String file,
      String text,
      int firstLine,
      Columns columns,
      ExternalLinks external,
      Problems problems,
      boolean placed) {
    this.placed = placed;
    this.external = external;
    this.file = file;
    this.text = text;
    this.firstLine = firstLine;
    this.columns = columns;
    this.problems = problems;
  }

  /** The same text with a tree that does not tell where its nodes stand. */
  Source withoutPlaces() {
    return new Source(file, text, firstLine, columns, external, problems, false);
  }

  /** Whether the tree tells where its nodes stand. Who asks it otherwise is stopped. */
  boolean placed() {
    return placed;
  }

  /** The places of a node, one for each of its lines. */
  List<SourceSpan> spans(Node node) {
    if (!placed) {
      throw new PlacesWanted();
    }
    return node.getSourceSpans();
  }

  String file() {
    return file;
  }

  String text() {
    return text;
  }

  ExternalLinks external() {
    return external;
  }

  /** Number of the text's first line in the file, from 1. */
  int firstLine() {
    return firstLine;
  }

  /** Line in the file, from 1. */
  int line(Node node) {
    SourceSpan span = span(node);
    return span == null ? firstLine : firstLine + span.getLineIndex();
  }

  /** Column in the file, from 1. */
  int column(Node node) {
    SourceSpan span = span(node);
    return span == null ? 1 : column(span, 0);
  }

  /** Line of the n-th line of a node, from 0. */
  int line(Node node, int index) {
    return line(node) + index;
  }

  /** Column of a place in the n-th line of a node, both from 0. Blank lines have no span. */
  int column(Node node, int index, int at) {
    List<SourceSpan> spans = spans(node);
    if (spans.isEmpty()) {
      return 1 + at;
    }
    int wanted = spans.get(0).getLineIndex() + index;
    int low = 0;
    int high = spans.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).getLineIndex() < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    SourceSpan span = spans.get(low);
    return span.getLineIndex() == wanted ? column(span, at) : 1 + at;
  }

  /** Column of a place in a line, from 1; {@code at} is counted from where the span begins. */
  int column(SourceSpan span, int at) {
    return columns.column(span.getLineIndex(), span.getColumnIndex() + at) + 1;
  }

  /** Where in a node something is typed first, or where the node begins. */
  DestinationPlaces.Spot within(Node node, String typed) {
    for (SourceSpan span : spans(node)) {
      int from = span.getInputIndex();
      int end = Math.min(text.length(), from + span.getLength());
      for (int at = from; at + typed.length() <= end; at++) {
        if (text.regionMatches(true, at, typed, 0, typed.length())) {
          return new DestinationPlaces.Spot(
              firstLine + span.getLineIndex(), column(span, at - from));
        }
      }
    }
    return new DestinationPlaces.Spot(line(node), column(node));
  }

  void warn(String code, Node node, String message, String hint) {
    SourceSpan span = span(node);
    Place place =
        span == null ? Place.of(file) : new Place(file, line(node), column(node), lineText(span));
    problems.add(Problem.warning(code, place, message).withHint(hint));
  }

  /** Tells something that is worth knowing. */
  void note(String code, Node node, String message, String hint) {
    SourceSpan span = span(node);
    Place place =
        span == null ? Place.of(file) : new Place(file, line(node), column(node), lineText(span));
    problems.add(Problem.note(code, place, message).withHint(hint));
  }

  void warn(String code, DestinationPlaces.Spot spot, String message, String hint) {
    Place place = new Place(file, spot.line(), spot.column(), lineText(spot.line() - firstLine));
    problems.add(Problem.warning(code, place, message).withHint(hint));
  }

  void tooComplex(TooComplex e) {
    Node node = e.node();
    while (node != null && !(node instanceof Block)) {
      node = node.getParent();
    }
    SourceSpan span = node == null ? null : span(node);
    Place place =
        span != null
            ? Place.of(file, firstLine + span.getLineIndex(), span.getColumnIndex() + 1)
            : e.line() > 0 ? Place.of(file, firstLine + e.line() - 1, 1) : Place.of(file);
    problems.add(
        Problem.error("markdown-too-complex", place, "this text is too complex: " + e.getMessage())
            .withHint(e.hint()));
  }

  /** The node's own span or that of the nearest around it; extensions make nodes without. */
  private @Nullable SourceSpan span(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      List<SourceSpan> spans = spans(at);
      if (!spans.isEmpty()) {
        return spans.get(0);
      }
    }
    return null;
  }

  /** The text of a line, from 0; looked for from the one before, as problems come in order. */
  private String lineText(int index) {
    if (index < soughtLine) {
      soughtLine = 0;
      sought = 0;
    }
    while (soughtLine < index && sought < text.length()) {
      char c = text.charAt(sought++);
      boolean first = c == '\r' && sought < text.length() && text.charAt(sought) == '\n';
      soughtLine += (c == '\n' || c == '\r') && !first ? 1 : 0;
    }
    return columns == Columns.SAME ? lineAt(sought) : "";
  }

  private String lineText(SourceSpan span) {
    int start = span.getInputIndex() - span.getColumnIndex();
    return columns != Columns.SAME || start < 0 || start > text.length() ? "" : lineAt(start);
  }

  /** One text for all problems of a line: a line can be long and hold many. */
  private String lineAt(int start) {
    if (start != lineStart) {
      int end = start;
      int last = Math.min(text.length(), start + LONGEST_LINE);
      while (end < last && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      lineText = text.substring(start, end);
      lineStart = start;
    }
    return lineText;
  }
}
