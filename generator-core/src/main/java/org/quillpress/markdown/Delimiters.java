package org.quillpress.markdown;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;

/**
 * Refuses a paragraph with more than 10,000 marks of emphasis, for which commonmark-java 0.30.1 can
 * take quadratic time. Parses nothing itself; the library asks it first at each such mark.
 */
final class Delimiters implements InlineContentParserFactory {
  private static final int MOST = 10_000;
  private static final String SIGNS = "*_~=+^";

  /** Whether a text has so many that it has to be parsed with this. */
  static boolean many(String text) {
    if (text.length() < MOST) {
      return false;
    }
    int found = 0;
    for (int i = 0; i < SIGNS.length(); i++) {
      char mark = SIGNS.charAt(i);
      for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
        found++;
      }
    }
    return found > MOST;
  }

  @Override
  public Set<Character> getTriggerCharacters() {
    return Set.of('*', '_', '~', '=', '+', '^');
  }

  /** One for each paragraph. */
  @Override
  public InlineContentParser create() {
    return new InlineContentParser() {
      private int found;

      @Override
      public ParsedInline tryParse(InlineParserState state) {
        if (++found > MOST) {
          throw TooComplex.of(
              "more than " + MOST + " of the signs * _ ~ = + ^ are in one paragraph",
              "put blank lines between its parts");
        }
        return ParsedInline.none();
      }
    };
  }
}
