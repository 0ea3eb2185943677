package org.quillpress.markdown.syntax;

import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpans;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;
import org.quillpress.markdown.syntax.InlineMark.Kind;

/**
 * Marked, inserted, lowered and raised words. What is lowered or raised holds no space, as in <a
 * href="https://pandoc.org/MANUAL.html#superscripts-and-subscripts">Pandoc</a>, so that {@code ~5
 * or ~6} stays what it is.
 */
public final class InlineMarks implements Parser.ParserExtension {
  @Override
  public void extend(Parser.Builder parser) {
    for (Kind kind : Kind.values()) {
      parser.customDelimiterProcessor(new Processor(kind));
    }
  }

  private record Processor(Kind kind) implements DelimiterProcessor {
    @Override
    public char getOpeningCharacter() {
      return delimiter().charAt(0);
    }

    @Override
    public char getClosingCharacter() {
      return delimiter().charAt(0);
    }

    private String delimiter() {
      return new InlineMark(kind).getOpeningDelimiter();
    }

    @Override
    public int getMinLength() {
      return delimiter().length();
    }

    @Override
    public int process(DelimiterRun opening, DelimiterRun closing) {
      int length = getMinLength();
      if (opening.length() != length || closing.length() != length) {
        return 0;
      }
      Node from = opening.getOpener();
      Node to = closing.getCloser();
      if (length == 1 && (from.getNext() == to || spaced(from, to))) {
        return 0;
      }
      InlineMark mark = new InlineMark(kind);
      SourceSpans spans = new SourceSpans();
      spans.addAllFrom(opening.getOpeners(length));
      for (Node node = from.getNext(); node != null && node != to; ) {
        Node next = node.getNext();
        mark.appendChild(node);
        spans.addAll(node.getSourceSpans());
        node = next;
      }
      spans.addAllFrom(closing.getClosers(length));
      mark.setSourceSpans(spans.getSourceSpans());
      from.insertAfter(mark);
      return length;
    }

    private static boolean spaced(Node from, Node to) {
      for (Node node = from.getNext(); node != null && node != to; node = node.getNext()) {
        if (node instanceof SoftLineBreak
            || node instanceof HardLineBreak
            || node instanceof Text text && text.getLiteral().indexOf(' ') >= 0) {
          return true;
        }
      }
      return false;
    }
  }
}
