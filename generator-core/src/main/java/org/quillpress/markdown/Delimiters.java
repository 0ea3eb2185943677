package org.quillpress.markdown;

import java.util.Set;
import java.util.stream.Collectors;
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
  private static final String EMPHASIS = "*_~";
  private static final String ALL = "*_~=+^";

  private final String signs;

  /**
   * @param marks whether {@link Syntax#MARKS} are understood
   */
  Delimiters(boolean marks) {
    signs = signs(marks);
  }

  private static String signs(boolean marks) {
    return marks ? ALL : EMPHASIS;
  }

  /** Whether a text has so many that it has to be parsed with this. */
  static boolean many(String text, boolean marks) {
    if (text.length() < MOST) {
      return false;
    }
    int found = 0;
    String signs = signs(marks);
    for (int i = 0; i < signs.length(); i++) {
      char mark = signs.charAt(i);
      for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
        found++;
      }
    }
    return found > MOST;
  }

  @Override
  public Set<Character> getTriggerCharacters() {
    return signs.chars().mapToObj(c -> (char) c).collect(Collectors.toUnmodifiableSet());
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
              "more than "
                  + MOST
                  + " of the signs "
                  + String.join(" ", signs.split(""))
                  + " are in one paragraph",
              "put blank lines between its parts");
        }
        return ParsedInline.none();
      }
    };
  }
}
