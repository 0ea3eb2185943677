package org.quillpress.markdown.syntax;

import java.util.Set;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/** Keeps apart the quotation marks, hyphens and dots that stand behind a backslash. */
public final class Escapes implements Parser.ParserExtension, InlineContentParserFactory {
  private static final String KEPT = "\"'-.";

  /** Whether a character is one of those. */
  public static boolean keeps(char c) {
    return KEPT.indexOf(c) >= 0;
  }

  @Override
  public void extend(Parser.Builder parser) {
    parser.customInlineContentParserFactory(this);
  }

  @Override
  public Set<Character> getTriggerCharacters() {
    return Set.of('\\');
  }

  @Override
  public InlineContentParser create() {
    return Escapes::tryParse;
  }

  private static ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    scanner.next();
    char c = scanner.peek();
    if (!keeps(c)) {
      return ParsedInline.none();
    }
    scanner.next();
    return ParsedInline.of(new Escaped(String.valueOf(c)), scanner.position());
  }
}
