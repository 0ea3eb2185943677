package org.quillpress.markdown.syntax;

import org.commonmark.node.Block;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;

/**
 * Takes a tag over several lines, none of which begins another block, as the last often looks like
 * a quotation. What stands behind it belongs to it up to a blank line.
 */
final class TagLinesParser extends AbstractBlockParser {
  private final TagLines block = new TagLines();
  private final SourceLines lines = SourceLines.empty();
  private final StringBuilder text = new StringBuilder();
  private boolean goesOn = true;
  private boolean ended;

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return goesOn && !state.isBlank()
        ? BlockContinue.atIndex(state.getIndex())
        : BlockContinue.none();
  }

  @Override
  public void addLine(SourceLine line) {
    CharSequence content = line.getContent();
    int from = 0;
    while (from < content.length() && content.charAt(from) <= ' ') {
      from++;
    }
    lines.addLine(line.substring(from, content.length()));
    if (!ended) {
      text.append(text.length() == 0 ? "" : "\n").append(content, from, content.length());
      ShortcodeTag.Found found = ShortcodeTag.at(text.toString(), 0);
      ended = !(found instanceof ShortcodeTag.Found.Endless);
      goesOn =
          !(found instanceof ShortcodeTag.Found.Use use)
              || !text.substring(use.tag().length()).isBlank();
    }
  }

  @Override
  public void parseInlines(InlineParser parser) {
    parser.parse(lines, block);
  }
}
