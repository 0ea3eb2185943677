package org.quillpress.markdown.syntax;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Shortcodes as Hugo writes them, in <code>{{&lt; &gt;}}</code> or <code>{{% %}}</code>: alone in a
 * line they are blocks and end a paragraph, else they are in its text. What stands between <code>
 * /*</code> and its counterpart within the braces is text.
 */
public final class Shortcodes
    implements Parser.ParserExtension, BlockParserFactory, InlineContentParserFactory {
  private static final int LONGEST = 4_100;

  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(this);
    builder.customInlineContentParserFactory(this);
    builder.postProcessor(new ShortcodePairs());
  }

  @Override
  public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    CharSequence line = state.getLine().getContent();
    int from = state.getNextNonSpaceIndex();
    if (state.getIndent() > 3 || !ShortcodeTag.begins(line, from)) {
      return BlockStart.none();
    }
    String text = line.toString();
    ShortcodeTag.Found found = ShortcodeTag.at(text, from);
    if (found instanceof ShortcodeTag.Found.Endless) {
      return BlockStart.of(new TagLinesParser()).atIndex(from);
    }
    if (!(found instanceof ShortcodeTag.Found.Use use)
        || !text.substring(from + use.tag().length()).isBlank()) {
      return BlockStart.none();
    }
    return BlockStart.of(new LineParser(new ShortcodeBlock(use.tag()))).atIndex(line.length());
  }

  @Override
  public Set<Character> getTriggerCharacters() {
    return Set.of('{');
  }

  @Override
  public InlineContentParser create() {
    return Shortcodes::tryParse;
  }

  private static ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    Position start = scanner.position();
    String text = ahead(scanner);
    if (!ShortcodeTag.begins(text, 0)) {
      return ParsedInline.none();
    }
    ShortcodeTag.Found found = ShortcodeTag.at(text, 0);
    if (found instanceof ShortcodeTag.Found.Use use) {
      return ParsedInline.of(
          new ShortcodeSpan(use.tag()), behind(scanner, start, use.tag().length()));
    }
    if (found instanceof ShortcodeTag.Found.Escaped escaped) {
      return ParsedInline.of(new Text(escaped.text()), behind(scanner, start, escaped.length()));
    }
    if (found instanceof ShortcodeTag.Found.Endless endless) {
      return ParsedInline.of(new EndlessTag(endless.name()), behind(scanner, start, 3));
    }
    return ParsedInline.none();
  }

  /** What follows, as far as a tag can reach. */
  private static String ahead(Scanner scanner) {
    StringBuilder text = new StringBuilder();
    while (text.length() < LONGEST && scanner.peek() != Scanner.END) {
      text.append(scanner.peek());
      scanner.next();
      if (text.length() == 3 && !ShortcodeTag.begins(text, 0)) {
        break;
      }
    }
    return text.toString();
  }

  private static Position behind(Scanner scanner, Position start, int length) {
    scanner.setPosition(start);
    for (int i = 0; i < length; i++) {
      scanner.next();
    }
    return scanner.position();
  }
}
