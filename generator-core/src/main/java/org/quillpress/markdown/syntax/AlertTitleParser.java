package org.quillpress.markdown.syntax;

import org.commonmark.node.Block;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Reads what follows the mark of an alert in its line. */
final class AlertTitleParser extends AbstractBlockParser {
  private final AlertTitle block;
  private final SourceLines lines = SourceLines.empty();

  AlertTitleParser(AlertKind kind) {
    block = new AlertTitle(kind);
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public void addLine(SourceLine line) {
    CharSequence content = line.getContent();
    int from = 0;
    int to = content.length();
    while (from < to && content.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && content.charAt(to - 1) <= ' ') {
      to--;
    }
    lines.addLine(line.substring(from, to));
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    return BlockContinue.none();
  }

  @Override
  public void parseInlines(InlineParser parser) {
    parser.parse(lines, block);
  }
}
