package org.quillpress.markdown.syntax;

import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Lists of terms and their meanings, as PHP Markdown Extra and Pandoc have them: each line of a
 * paragraph is a term, and what follows a colon at the beginning of a line below, or behind one
 * blank line, is what they mean.
 */
public final class DefinitionLists implements Parser.ParserExtension {
  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(DefinitionParser::tryStart);
    builder.postProcessor(
        document -> {
          group(document);
          return document;
        });
  }

  /** Index of the last line of a block, or -1. */
  static int lastLine(Node block) {
    List<SourceSpan> spans = block.getSourceSpans();
    return spans.isEmpty() ? -1 : spans.get(spans.size() - 1).getLineIndex();
  }

  private static void group(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      if (node instanceof Block && !(node instanceof Paragraph)) {
        group(node);
      }
      if (node instanceof Definition) {
        Node before = node.getPrevious();
        if (before instanceof Paragraph term) {
          boolean tight = adjacent(term, node);
          add(node, under(term), tight);
        } else if (before instanceof DefinitionList list && list.getLastChild() != null) {
          add(node, list, adjacent(list.getLastChild(), node));
        } else {
          ungroup(node);
        }
      }
      node = next;
    }
  }

  private static boolean adjacent(Node above, Node below) {
    List<SourceSpan> spans = below.getSourceSpans();
    return !spans.isEmpty() && lastLine(above) + 1 == spans.get(0).getLineIndex();
  }

  /** Turns a paragraph into terms of the list before it, or of a new one. */
  private static DefinitionList under(Paragraph paragraph) {
    DefinitionList list;
    if (paragraph.getPrevious() instanceof DefinitionList open) {
      list = open;
    } else {
      list = new DefinitionList();
      paragraph.insertBefore(list);
    }
    List<SourceSpan> spans = paragraph.getSourceSpans();
    int line = 0;
    DefinitionTerm term = term(list, spans, line);
    for (Node node = paragraph.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        term = term(list, spans, ++line);
      } else {
        term.appendChild(node);
      }
      node = next;
    }
    paragraph.unlink();
    return list;
  }

  private static DefinitionTerm term(DefinitionList list, List<SourceSpan> spans, int line) {
    DefinitionTerm term = new DefinitionTerm();
    if (line < spans.size()) {
      term.addSourceSpan(spans.get(line));
      list.addSourceSpan(spans.get(line));
    }
    list.appendChild(term);
    return term;
  }

  private static void add(Node definition, DefinitionList list, boolean tight) {
    list.appendChild(definition);
    definition.getSourceSpans().forEach(list::addSourceSpan);
    if (tight && definition.getFirstChild() instanceof Paragraph only && isOnly(only)) {
      for (Node node = only.getFirstChild(); node != null; node = only.getFirstChild()) {
        only.insertBefore(node);
      }
      only.unlink();
    }
  }

  private static boolean isOnly(Paragraph paragraph) {
    for (Node node = paragraph.getNext(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph) {
        return false;
      }
    }
    return true;
  }

  /** What was above turned out to be an address for links: the colon is text. */
  private static void ungroup(Node definition) {
    if (definition.getFirstChild() instanceof Paragraph paragraph) {
      paragraph.prependChild(new Text(": "));
    }
    for (Node node = definition.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      definition.insertBefore(node);
      node = next;
    }
    definition.unlink();
  }
}
