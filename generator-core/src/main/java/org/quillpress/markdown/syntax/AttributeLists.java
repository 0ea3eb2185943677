package org.quillpress.markdown.syntax;

import java.util.Set;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Finds lists of attributes. To what they belong is not decided here: one that belongs to nothing
 * is text.
 */
public final class AttributeLists implements Parser.ParserExtension {
  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(AttributeLists::line);
    builder.customInlineContentParserFactory(new Inline());
    builder.linkProcessor(AttributeLists::span);
  }

  private static @Nullable BlockStart line(ParserState state, MatchedBlockParser matched) {
    SourceLine line = state.getLine();
    CharSequence content = line.getContent();
    int start = state.getNextNonSpaceIndex();
    if (state.getIndent() > 3 || content.charAt(start) != '{') {
      return BlockStart.none();
    }
    AttributeList list = AttributeList.read(content.subSequence(start, content.length()));
    if (list == null) {
      return BlockStart.none();
    }
    for (int i = start + list.literal().length(); i < content.length(); i++) {
      if (content.charAt(i) > ' ') {
        return BlockStart.none();
      }
    }
    return BlockStart.of(new LineParser(new AttributeLine(list))).atIndex(start);
  }

  private static @Nullable LinkResult span(
      LinkInfo link, Scanner scanner, InlineParserContext context) {
    boolean brackets = link.marker() == null && link.destination() == null && link.label() == null;
    if (!brackets || link.text().startsWith("^")) {
      return LinkResult.none();
    }
    scanner.setPosition(link.afterTextBracket());
    boolean spans =
        next(scanner) != null
            && context.getDefinition(LinkReferenceDefinition.class, link.text()) == null;
    scanner.setPosition(link.afterTextBracket());
    return spans ? LinkResult.wrapTextIn(new Span(), scanner.position()) : LinkResult.none();
  }

  /** The list at which a scanner stands, which then stands anywhere behind, or null. */
  private static @Nullable AttributeList next(Scanner scanner) {
    if (scanner.peek() != '{') {
      return null;
    }
    Position start = scanner.position();
    scanner.next();
    if (scanner.peek() == '{' || scanner.peek() == '%') {
      return null;
    }
    char quote = 0;
    for (int i = 1; i < AttributeList.LONGEST; i++) {
      char c = scanner.peek();
      if (c == Scanner.END || c == '\n' || c == '{' && quote == 0) {
        return null;
      }
      scanner.next();
      if (c == '}' && quote == 0) {
        return AttributeList.read(scanner.getSource(start, scanner.position()).getContent());
      }
      if (c == '"' || c == '\'') {
        quote = quote == 0 ? c : quote == c ? 0 : quote;
      }
    }
    return null;
  }

  private static final class Inline implements InlineContentParserFactory, InlineContentParser {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('{');
    }

    @Override
    public InlineContentParser create() {
      return this;
    }

    @Override
    public @Nullable ParsedInline tryParse(InlineParserState state) {
      Scanner scanner = state.scanner();
      AttributeList list = next(scanner);
      return list == null
          ? ParsedInline.none()
          : ParsedInline.of(new AttributeMark(list), scanner.position());
    }
  }
}
