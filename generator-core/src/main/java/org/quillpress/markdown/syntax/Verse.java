package org.quillpress.markdown.syntax;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Makes a paragraph of each stanza. Its lines end where they end in the text, and the spaces before
 * them become spaces that a browser keeps, each half as wide as the type is high.
 */
final class Verse {
  private static final char EN_SPACE = '\u2002';
  private static final char EM_SPACE = '\u2003';

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
    keepBreaks(stanza);
    lines.clear();
  }

  private static void keepBreaks(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      if (node instanceof SoftLineBreak) {
        node.insertBefore(new HardLineBreak());
        node.unlink();
      } else {
        keepBreaks(node);
      }
      node = next;
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
      text.setCharAt(i, text.charAt(i) == '\t' ? EM_SPACE : EN_SPACE);
    }
    return SourceLine.of(text, line.getSourceSpan());
  }
}
