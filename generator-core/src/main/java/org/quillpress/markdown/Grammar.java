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

  /** No places are wanted, not even those of blocks. */
  private static final int NO_PLACES = 1 << 29;

  private final List<Extension> own;
  private final Map<Integer, Parser> parsers = new ConcurrentHashMap<>();

  Grammar(List<Extension> own) {
    this.own = List.copyOf(own);
  }

  /**
   * @param placed whether the tree tells where its nodes stand, which costs time
   * @param traced whether those within lines do so in any case
   */
  Node parse(String text, Signs signs, boolean placed, boolean traced) {
    int places = signs.places() || traced ? PLACES : placed ? 0 : NO_PLACES;
    int features = signs.syntax() | places;
    boolean marks = signs.has(Syntax.MARKS);
    if (Delimiters.many(text, marks) || LongParagraphs.possible(signs)) {
      return parser(features)
          .customInlineContentParserFactory(new Delimiters(marks))
          .customBlockParserFactory(new LongParagraphs())
          .build()
          .parse(text);
    }
    if ((features & ~Syntax.PLAIN) == NO_PLACES && own.isEmpty()) {
      Node plain = PlainParser.parse(text);
      if (plain != null) {
        return plain;
      }
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
    return Parser.builder()
        .extensions(all)
        .includeSourceSpans(spans(features))
        .maxOpenBlockParsers(DEEPEST)
        .maxInlineNesting(Integer.MAX_VALUE);
  }

  private IncludeSourceSpans spans(int features) {
    if (!own.isEmpty() || (features & PLACES) != 0) {
      return IncludeSourceSpans.BLOCKS_AND_INLINES;
    }
    return (features & NO_PLACES) == 0 ? IncludeSourceSpans.BLOCKS : IncludeSourceSpans.NONE;
  }
}
