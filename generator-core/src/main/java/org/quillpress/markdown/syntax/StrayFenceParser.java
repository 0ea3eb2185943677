package org.quillpress.markdown.syntax;

import org.commonmark.node.Block;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;

/** Takes one line of colons. */
final class StrayFenceParser extends AbstractBlockParser {
  private final StrayFence block = new StrayFence();

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return BlockContinue.none();
  }
}
