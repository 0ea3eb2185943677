package org.quillpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.quillpress.markdown.syntax.AbbreviationDefinitions;
import org.quillpress.markdown.syntax.Alerts;
import org.quillpress.markdown.syntax.AttributeLists;
import org.quillpress.markdown.syntax.Containers;
import org.quillpress.markdown.syntax.DefinitionLists;
import org.quillpress.markdown.syntax.Escapes;
import org.quillpress.markdown.syntax.InlineMarks;
import org.quillpress.markdown.syntax.MathSyntax;
import org.quillpress.markdown.syntax.Shortcodes;
import org.quillpress.markdown.syntax.WikiLinks;

/**
 * What is understood beyond CommonMark, but for strikethrough, which costs nothing. Each addition
 * costs time even where it is not used, so that a text is parsed with those alone of which it has
 * the {@link Signs}; the result is the same.
 */
enum Syntax {
  /** Tables as GitHub has them. */
  TABLES(1),
  /** Boxes of tasks in lists. */
  TASKS(1 << 1),
  /** References to notes, and the notes. */
  FOOTNOTES(1 << 2),
  /** Quotations that are a note, a tip or a warning. */
  ALERTS(1 << 8),
  /** Characters behind a backslash that typography leaves alone. */
  ESCAPES(1 << 3),
  /** Marked, inserted, lowered and raised words. */
  MARKS(1 << 4),
  /** Links by name. */
  WIKI_LINKS(1 << 5),
  /** Formulas. */
  MATH(1 << 6),
  /** Named blocks between lines of colons. */
  CONTAINERS(1 << 16),
  /** Ids, classes and the like in braces. */
  ATTRIBUTES(1 << 9),
  /** Terms and what they mean. */
  DEFINITIONS(1 << 10),
  /** Short forms and what they stand for. */
  ABBREVIATIONS(1 << 11),
  /** Tags of shortcodes. */
  SHORTCODES(1 << 17);

  /** Those whose problems want the places of inline nodes. */
  static final int PLACED =
      FOOTNOTES.bit | WIKI_LINKS.bit | ATTRIBUTES.bit | SHORTCODES.bit | MATH.bit;

  /** Those whose parsers and writers need no places unless something is wrong. */
  static final int PLACELESS = TABLES.bit | TASKS.bit | MARKS.bit | ESCAPES.bit;

  /** Those that {@link PlainParser} understands, or gives up on where they are used. */
  static final int PLAIN = TABLES.bit | TASKS.bit;

  private final int bit;

  Syntax(int bit) {
    this.bit = bit;
  }

  /** Stands for it in a set of several. */
  int bit() {
    return bit;
  }

  private Extension extension() {
    return switch (this) {
      case TABLES -> TablesExtension.create();
      case TASKS -> TaskListItemsExtension.create();
      case FOOTNOTES -> FootnotesExtension.builder().inlineFootnotes(true).build();
      case ALERTS -> new Alerts();
      case ESCAPES -> new Escapes();
      case MARKS -> new InlineMarks();
      case WIKI_LINKS -> new WikiLinks();
      case MATH -> new MathSyntax();
      case CONTAINERS -> new Containers();
      case ATTRIBUTES -> new AttributeLists();
      case DEFINITIONS -> new DefinitionLists();
      case ABBREVIATIONS -> new AbbreviationDefinitions();
      case SHORTCODES -> new Shortcodes();
    };
  }

  /** What is left out unless it is asked for. */
  static int without(Set<Switch> switches) {
    int bits = 0;
    bits |= switches.contains(Switch.TYPOGRAPHY) ? 0 : ESCAPES.bit;
    bits |= switches.contains(Switch.MARKS) ? 0 : MARKS.bit;
    bits |= switches.contains(Switch.WIKI_LINKS) ? 0 : WIKI_LINKS.bit;
    bits |= switches.contains(Switch.MATH) ? 0 : MATH.bit;
    return bits;
  }

  /** The extensions of a set. */
  static List<Extension> extensions(int bits) {
    List<Extension> extensions = new ArrayList<>();
    for (Syntax syntax : values()) {
      if ((bits & syntax.bit) != 0) {
        extensions.add(syntax.extension());
      }
    }
    return extensions;
  }
}
