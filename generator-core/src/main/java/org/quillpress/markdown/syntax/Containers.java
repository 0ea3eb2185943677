package org.quillpress.markdown.syntax;

import java.util.Set;
import org.commonmark.parser.Parser;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Named blocks: a line of three or more colons and a name opens one, a line of colons alone closes
 * the one that was opened last, so that they nest without counting. Such lines end a paragraph.
 */
public final class Containers implements Parser.ParserExtension, BlockParserFactory {
  private static final Set<String> UNTOLD = Set.of("content-warning", "pullquote", "spoiler");

  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(this);
    builder.postProcessor(new Timelines());
  }

  @Override
  public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    CharSequence line = state.getLine().getContent();
    int from = state.getNextNonSpaceIndex();
    int colons = state.getIndent() > 3 ? 0 : Opening.colons(line, from);
    if (colons == 0) {
      return BlockStart.none();
    }
    String behind = line.subSequence(from + colons, line.length()).toString();
    if (behind.isBlank()) {
      return BlockStart.of(new LineParser(new StrayFence())).atIndex(line.length());
    }
    Opening opening = Opening.of(behind);
    if (opening == null) {
      return BlockStart.none();
    }
    Container block =
        UNTOLD.contains(opening.name()) ? new UntoldContainer(opening) : new Container(opening);
    return switch (opening.name()) {
      case "verse" -> BlockStart.of(new LinesParser(block, Verse::parse)).atIndex(line.length());
      case "dialogue" ->
          BlockStart.of(new LinesParser(block, Dialogue::parse)).atIndex(line.length());
      default -> BlockStart.of(new ContainerParser(block)).atIndex(line.length());
    };
  }
}
