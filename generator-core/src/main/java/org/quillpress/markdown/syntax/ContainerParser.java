package org.quillpress.markdown.syntax;

import org.commonmark.node.Block;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;

/** Parses a container that holds blocks. */
final class ContainerParser extends AbstractBlockParser {
  private final Container block;

  ContainerParser(Container block) {
    this.block = block;
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
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return Fence.proceed(state, block);
  }
}
