package org.quillpress.markdown.syntax;

import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Alerts: {@code > [!NOTE]}, in letters of any case, with the words of its title behind it or none.
 */
public final class Alerts implements Parser.ParserExtension {
  private static final String OPEN = "[!";
  private static final int LONGEST = 40;

  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(Alerts::tryStart);
    builder.postProcessor(
        document -> {
          find(document);
          return document;
        });
  }

  /**
   * The name in the mark of an alert, as typed, or null if there is none.
   *
   * @param at where the mark begins in the text
   */
  public static @Nullable String name(CharSequence text, int at) {
    int from = at + OPEN.length();
    if (from >= text.length() || text.charAt(at) != '[' || text.charAt(at + 1) != '!') {
      return null;
    }
    int to = from;
    int last = Math.min(text.length(), from + LONGEST);
    while (to < last && isPart(text.charAt(to))) {
      to++;
    }
    boolean closed = to > from && to < text.length() && text.charAt(to) == ']';
    boolean spaced = closed && (to + 1 == text.length() || text.charAt(to + 1) <= ' ');
    return spaced ? text.subSequence(from, to).toString() : null;
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_';
  }

  private static @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    Block block = matched.getMatchedBlockParser().getBlock();
    if (!(block instanceof BlockQuote) || block.getFirstChild() != null || state.getIndent() > 3) {
      return BlockStart.none();
    }
    SourceLine line = state.getLine();
    int start = state.getNextNonSpaceIndex();
    String name = name(line.getContent(), start);
    AlertKind kind = name == null ? null : AlertKind.of(name);
    if (name == null || kind == null) {
      return BlockStart.none();
    }
    return BlockStart.of(new AlertTitleParser(kind))
        .atIndex(start + OPEN.length() + name.length() + 1);
  }

  private static void find(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      if (node instanceof Block && !(node instanceof Paragraph)) {
        find(node);
      }
      if (node instanceof BlockQuote && node.getFirstChild() instanceof AlertTitle title) {
        replace(node, title);
      }
      node = next;
    }
  }

  private static void replace(Node quote, AlertTitle title) {
    Alert alert = new Alert(title.kind());
    alert.setSourceSpans(quote.getSourceSpans());
    quote.insertAfter(alert);
    for (Node node = title; node != null; node = quote.getFirstChild()) {
      alert.appendChild(node);
    }
    quote.unlink();
  }
}
