package org.quillpress.markdown.syntax;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;

/** Parses a container whose lines are no paragraphs. */
final class LinesParser extends AbstractBlockParser {
  private final Container block;
  private final Lines lines;
  private final List<SourceLine> found = new ArrayList<>();
  private boolean opened;

  /** Makes nodes of the lines of a container. */
  @FunctionalInterface
  interface Lines {
    void parse(List<SourceLine> lines, Container block, InlineParser inlines);
  }

  LinesParser(Container block, Lines lines) {
    this.block = block;
    this.lines = lines;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return Fence.proceed(state, block);
  }

  @Override
  public void addLine(SourceLine line) {
    if (opened) {
      found.add(line);
    }
    opened = true;
  }

  @Override
  public void parseInlines(InlineParser parser) {
    lines.parse(found, block, parser);
  }

  static boolean isBlank(SourceLine line) {
    return line.getContent().toString().isBlank();
  }
}
