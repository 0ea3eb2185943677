package org.quillpress.markdown.syntax;

import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Reads a line that begins with a colon below a paragraph or another definition, and what is
 * indented below it.
 */
final class DefinitionParser extends AbstractBlockParser {
  /** As in lists of CommonMark: more spaces behind the colon begin a block of code. */
  private static final int WIDEST = 4;

  private final Definition block = new Definition();
  private final int indent;

  private DefinitionParser(int indent) {
    this.indent = indent;
  }

  static @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    CharSequence line = state.getLine().getContent();
    int colon = state.getNextNonSpaceIndex();
    if (state.getIndent() > 3 || line.charAt(colon) != ':' || !follows(state, matched)) {
      return BlockStart.none();
    }
    int text = colon + 1;
    int columns = 0;
    while (text < line.length() && (line.charAt(text) == ' ' || line.charAt(text) == '\t')) {
      int at = state.getColumn() + state.getIndent() + 1 + columns;
      columns += line.charAt(text) == '\t' ? 4 - at % 4 : 1;
      text++;
    }
    if (columns == 0 || text == line.length()) {
      return BlockStart.none();
    }
    int skipped = columns > WIDEST ? 1 : columns;
    int column = state.getColumn() + state.getIndent() + 1 + skipped;
    return BlockStart.of(new DefinitionParser(state.getIndent() + 1 + skipped)).atColumn(column);
  }

  /** Whether there is something that is defined. */
  private static boolean follows(ParserState state, MatchedBlockParser matched) {
    Block block = matched.getMatchedBlockParser().getBlock();
    if (block instanceof Paragraph) {
      return true;
    }
    Node before = block.getLastChild();
    if (before instanceof Definition) {
      return true;
    }
    SourceSpan line = state.getLine().getSourceSpan();
    return before instanceof Paragraph
        && line != null
        && line.getLineIndex() - DefinitionLists.lastLine(before) <= 2;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(Block child) {
    return true;
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      return BlockContinue.atIndex(state.getNextNonSpaceIndex());
    }
    return state.getIndent() >= indent || state.getIndent() >= WIDEST
        ? BlockContinue.atColumn(state.getColumn() + Math.min(indent, state.getIndent()))
        : BlockContinue.none();
  }
}
