package org.quillpress.markdown.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;

/** A line of colons alone: it ends the innermost container of those that it can reach. */
final class Fence {
  private static final int CODE = 4;

  private Fence() {}

  /** Closes a container if the line that is parsed ends it; else the line is one of its own. */
  static BlockContinue proceed(ParserState state, Container container) {
    if (closes(state, container)) {
      container.close();
      return BlockContinue.finished();
    }
    return BlockContinue.atIndex(state.getIndex());
  }

  private static boolean closes(ParserState state, Container container) {
    CharSequence line = state.getLine().getContent();
    int from = state.getNextNonSpaceIndex();
    int colons = Opening.colons(line, from);
    if (colons == 0
        || state.getIndent() >= CODE
        || !line.subSequence(from + colons, line.length()).toString().isBlank()) {
      return false;
    }
    return innermost(state, container) == container;
  }

  /** The one that the line ends, which no code, quotation or list keeps it from. */
  private static Node innermost(ParserState state, Container outermost) {
    Deque<Node> open = new ArrayDeque<>();
    Block active = state.getActiveBlockParser().getBlock();
    for (Node node = active; node != null && node != outermost; node = node.getParent()) {
      open.push(node);
    }
    int indent = state.getIndent();
    Node innermost = outermost;
    for (Node node : open) {
      if (node instanceof BlockQuote || node instanceof FootnoteDefinition) {
        return innermost;
      }
      if (node instanceof FencedCodeBlock) {
        return node;
      }
      if (node instanceof ListItem item) {
        Integer content = item.getContentIndent();
        if (content == null || indent < content) {
          return innermost;
        }
        indent -= content;
      } else if (node instanceof Container) {
        innermost = node;
      }
    }
    return innermost;
  }
}
