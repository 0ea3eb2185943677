package org.quillpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The Markdown that is understood: CommonMark, what {@link Syntax} adds of which a text has the
 * signs, own extensions.
 */
final class Grammar {
  private static final int DEEPEST = 100;

  /** Beside the bits of {@link Syntax}: the places of inline nodes are wanted. */
  private static final int PLACES = 1 << 30;

  private final List<Extension> own;
  private final Map<Integer, Parser> parsers = new ConcurrentHashMap<>();

  Grammar(List<Extension> own) {
    this.own = List.copyOf(own);
  }

  Node parse(String text, Signs signs) {
    int features = signs.syntax() | (signs.places() ? PLACES : 0);
    boolean marks = signs.has(Syntax.MARKS);
    if (Delimiters.many(text, marks) || LongParagraphs.possible(signs)) {
      return parser(features)
          .customInlineContentParserFactory(new Delimiters(marks))
          .customBlockParserFactory(new LongParagraphs())
          .build()
          .parse(text);
    }
    Parser parser = parsers.get(features);
    if (parser == null) {
      parser = parsers.computeIfAbsent(features, wanted -> parser(wanted).build());
    }
    return parser.parse(text);
  }

  /** Inline nesting is limited by the renderer: the library's own limit takes quadratic time. */
  private Parser.Builder parser(int features) {
    List<Extension> all = new ArrayList<>(own);
    boolean marks = (features & Syntax.MARKS.bit()) != 0;
    all.add(StrikethroughExtension.builder().requireTwoTildes(marks).build());
    all.addAll(Syntax.extensions(features));
    boolean places = !own.isEmpty() || (features & PLACES) != 0;
    return Parser.builder()
        .extensions(all)
        .includeSourceSpans(
            places ? IncludeSourceSpans.BLOCKS_AND_INLINES : IncludeSourceSpans.BLOCKS)
        .maxOpenBlockParsers(DEEPEST)
        .maxInlineNesting(Integer.MAX_VALUE);
  }
}
