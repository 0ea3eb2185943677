package org.quillpress.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The Markdown that is understood: CommonMark, GitHub's additions, footnotes, own extensions. Each
 * addition costs time even where it is not used, so that a text is parsed with those alone of which
 * it holds the signs; the result is the same.
 */
final class Grammar {
  private static final int DEEPEST = 100;
  private static final int TABLES = 1;
  private static final int TASKS = 2;
  private static final int FOOTNOTES = 4;
  private static final int PLACES = 8;

  private final List<Extension> extensions;
  private final Parser[] parsers = new Parser[16];

  Grammar(List<Extension> extensions) {
    this.extensions = List.copyOf(extensions);
    for (int features = 0; features < parsers.length; features++) {
      parsers[features] = parser(extensions, features).build();
    }
  }

  Node parse(String text, Signs signs) {
    int features =
        (signs.tables() ? TABLES : 0)
            | (signs.tasks() ? TASKS : 0)
            | (signs.footnotes() ? FOOTNOTES : 0)
            | (signs.places() ? PLACES : 0);
    if (Delimiters.many(text) || LongParagraphs.possible(signs)) {
      return parser(extensions, features)
          .customInlineContentParserFactory(new Delimiters())
          .customBlockParserFactory(new LongParagraphs())
          .build()
          .parse(text);
    }
    return parsers[features].parse(text);
  }

  /** Inline nesting is limited by the renderer: the library's own limit takes quadratic time. */
  private static Parser.Builder parser(List<Extension> own, int features) {
    List<Extension> all = new ArrayList<>(own);
    all.add(StrikethroughExtension.create());
    if ((features & TABLES) != 0) {
      all.add(TablesExtension.create());
    }
    if ((features & TASKS) != 0) {
      all.add(TaskListItemsExtension.create());
    }
    if ((features & FOOTNOTES) != 0) {
      all.add(FootnotesExtension.create());
    }
    boolean places = !own.isEmpty() || (features & PLACES) != 0;
    return Parser.builder()
        .extensions(all)
        .includeSourceSpans(
            places ? IncludeSourceSpans.BLOCKS_AND_INLINES : IncludeSourceSpans.BLOCKS)
        .maxOpenBlockParsers(DEEPEST)
        .maxInlineNesting(Integer.MAX_VALUE);
  }
}
