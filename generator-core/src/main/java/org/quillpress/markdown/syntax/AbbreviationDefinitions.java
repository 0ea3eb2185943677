package org.quillpress.markdown.syntax;

import org.commonmark.parser.Parser;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Reads lines that say what a short form stands for, as PHP Markdown Extra has them. */
public final class AbbreviationDefinitions implements Parser.ParserExtension {
  private static final String OPEN = "*[";

  /** Longer ones are text: it bounds how far is looked for one. */
  private static final int LONGEST = 100;

  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(AbbreviationDefinitions::tryStart);
  }

  private static @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    CharSequence content = state.getLine().getContent();
    int start = state.getNextNonSpaceIndex();
    if (state.getIndent() > 3 || content.charAt(start) != '*') {
      return BlockStart.none();
    }
    String line = content.subSequence(start, content.length()).toString();
    int close = line.startsWith(OPEN) ? line.indexOf("]:") : -1;
    if (close < 0 || close > OPEN.length() + LONGEST) {
      return BlockStart.none();
    }
    String name = line.substring(OPEN.length(), close).strip();
    String meaning = line.substring(close + 2).strip();
    // a line in emphasis that begins with a word in brackets ends with the other star
    if (name.isEmpty() || meaning.isEmpty() || meaning.endsWith("*")) {
      return BlockStart.none();
    }
    AbbreviationDefinition block = new AbbreviationDefinition(name, meaning);
    return BlockStart.of(new LineParser(block)).atIndex(start);
  }
}
