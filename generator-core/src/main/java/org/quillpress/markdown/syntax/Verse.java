package org.quillpress.markdown.syntax;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Makes a paragraph of each stanza. Its lines end where they end in the text, and the spaces before
 * them become {@link Indent}s.
 */
final class Verse {
  /** Stand for a space and a tab while a line is parsed, which would take those away. */
  private static final char SPACE = '\u2002';

  private static final char TAB = '\u2003';
  private static final int TAB_WIDTH = 4;

  private Verse() {}

  static void parse(List<SourceLine> lines, Container block, InlineParser inlines) {
    List<SourceLine> stanza = new ArrayList<>();
    for (SourceLine line : lines) {
      if (!LinesParser.isBlank(line)) {
        stanza.add(indented(line));
      } else {
        stanza(stanza, block, inlines);
      }
    }
    stanza(stanza, block, inlines);
  }

  private static void stanza(List<SourceLine> lines, Container block, InlineParser inlines) {
    if (lines.isEmpty()) {
      return;
    }
    SourceLines source = SourceLines.of(List.copyOf(lines));
    Paragraph stanza = new Paragraph();
    stanza.setSourceSpans(source.getSourceSpans());
    block.appendChild(stanza);
    inlines.parse(source, stanza);
    if (stanza.getFirstChild() != null) {
      indent(stanza.getFirstChild());
    }
    keepBreaks(stanza);
    lines.clear();
  }

  private static void keepBreaks(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        if (next != null) {
          indent(next);
        }
        next = node.getNext();
        node.insertBefore(new HardLineBreak());
        node.unlink();
      } else {
        keepBreaks(node);
      }
      node = next;
    }
  }

  /** Takes the space off the first text of a line. */
  private static void indent(Node first) {
    Node node = first;
    while (!(node instanceof Text) && node.getFirstChild() != null) {
      node = node.getFirstChild();
    }
    if (!(node instanceof Text text)) {
      return;
    }
    String literal = text.getLiteral();
    int end = 0;
    int width = 0;
    while (end < literal.length() && (literal.charAt(end) == SPACE || literal.charAt(end) == TAB)) {
      width += literal.charAt(end) == TAB ? TAB_WIDTH : 1;
      end++;
    }
    if (width > 0) {
      first.insertBefore(new Indent(width));
      text.setLiteral(literal.substring(end));
    }
  }

  private static SourceLine indented(SourceLine line) {
    CharSequence content = line.getContent();
    int end = content.length();
    while (end > 0 && content.charAt(end - 1) <= ' ') {
      end--;
    }
    StringBuilder text = new StringBuilder(content).delete(end, content.length());
    for (int i = 0; i < end && text.charAt(i) <= ' '; i++) {
      text.setCharAt(i, text.charAt(i) == '\t' ? TAB : SPACE);
    }
    return SourceLine.of(text, line.getSourceSpan());
  }
}
