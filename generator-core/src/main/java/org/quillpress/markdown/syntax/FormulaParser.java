package org.quillpress.markdown.syntax;

import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Reads formulas between lines that begin and end with {@code $$}. */
final class FormulaParser extends AbstractBlockParser {
  private static final String SIGN = "$$";

  private final FormulaBlock block = new FormulaBlock();
  private final StringBuilder tex = new StringBuilder();
  private boolean begun;
  private boolean closed;

  /** Begins where a line begins with the sign and has no other before its end. */
  static final class Factory implements BlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      CharSequence line = state.getLine().getContent();
      int at = state.getNextNonSpaceIndex();
      String rest = line.subSequence(at, line.length()).toString().strip();
      if (state.getIndent() > 3 || !rest.startsWith(SIGN)) {
        return BlockStart.none();
      }
      int next = rest.indexOf(SIGN, SIGN.length());
      if (next > 0 && next < rest.length() - SIGN.length() || rest.startsWith("$$$")) {
        return BlockStart.none();
      }
      return BlockStart.of(new FormulaParser()).atIndex(at + SIGN.length());
    }
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(SourceLine line) {
    String typed = line.getContent().toString().stripTrailing();
    closed = typed.endsWith(SIGN) && (begun || !typed.isBlank());
    tex.append(closed ? typed.substring(0, typed.length() - SIGN.length()) : typed).append('\n');
    begun = true;
  }

  @Override
  public void closeBlock() {
    block.set(tex.toString().strip(), closed);
  }
}
