package org.quillpress.markdown.syntax;

import java.util.Set;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Formulas: {@code $x^2$}, {@code $$x^2$$} and, as GitHub has it, {@code $`x^2`$}. As in <a
 * href="https://pandoc.org/MANUAL.html#math">Pandoc</a> no space stands inside the signs and no
 * digit behind the last, so that {@code $5 and $6} are sums of money.
 */
public final class MathSyntax implements Parser.ParserExtension, InlineContentParserFactory {
  /** Characters of the longest formula in a line. */
  private static final int LONGEST = 2_000;

  @Override
  public void extend(Parser.Builder parser) {
    parser.customInlineContentParserFactory(this);
    parser.customBlockParserFactory(new FormulaParser.Factory());
  }

  @Override
  public Set<Character> getTriggerCharacters() {
    return Set.of('$');
  }

  @Override
  public InlineContentParser create() {
    return MathSyntax::tryParse;
  }

  private static ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    scanner.next();
    boolean display = scanner.next('$');
    boolean quoted = !display && scanner.next('`');
    Position start = scanner.position();
    char before = '$';
    for (int length = 0; length < LONGEST && scanner.hasNext(); length++) {
      char c = scanner.peek();
      if (c == '$' && length == 0 || c == '\n' && before == '\n') {
        return ParsedInline.none();
      }
      if (c == '$' && before != '\\') {
        String tex = scanner.getSource(start, scanner.position()).getContent();
        scanner.next();
        boolean whole =
            display
                ? scanner.next('$')
                : quoted ? tex.endsWith("`") : !spaced(tex) && !digit(scanner.peek());
        String inner = quoted && whole ? tex.substring(0, tex.length() - 1) : tex;
        return whole && !inner.isBlank()
            ? ParsedInline.of(new Formula(inner.strip(), display), scanner.position())
            : ParsedInline.none();
      }
      before = c == '\\' && before == '\\' ? ' ' : c;
      scanner.next();
    }
    return ParsedInline.none();
  }

  private static boolean spaced(String tex) {
    return tex.isEmpty()
        || Character.isWhitespace(tex.charAt(0))
        || Character.isWhitespace(tex.charAt(tex.length() - 1));
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
