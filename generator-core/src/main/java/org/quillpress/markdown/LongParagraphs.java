package org.quillpress.markdown;

import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a paragraph with more than 5,000 lines: at each line commonmark-java 0.30.1 copies the
 * list of those before. Parses nothing itself; the library asks it first at each line. For one
 * parse.
 */
final class LongParagraphs implements BlockParserFactory {
  /** Lines of the longest paragraph. */
  static final int MOST = 5_000;

  private @Nullable Block paragraph;
  private int lines;

  /** Whether a text with so many lines has to be parsed with this. */
  static boolean possible(Signs signs) {
    return signs.lines() > MOST;
  }

  @Override
  public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    Block block = state.getActiveBlockParser().getBlock();
    if (block != paragraph) {
      paragraph = block instanceof Paragraph ? block : null;
      lines = 0;
    } else if (paragraph != null && ++lines > MOST) {
      throw TooComplex.at(
          state.getLine().getSourceSpan().getLineIndex() + 2 - MOST,
          "a paragraph has more than " + MOST + " lines",
          "put blank lines between its parts");
    }
    return BlockStart.none();
  }
}
