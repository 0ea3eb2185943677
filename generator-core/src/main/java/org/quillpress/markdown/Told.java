package org.quillpress.markdown;

import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import org.quillpress.markdown.syntax.Alert;
import org.quillpress.markdown.syntax.Container;
import org.quillpress.markdown.syntax.ShortcodeBlock;
import org.quillpress.markdown.syntax.Untold;

/** Which parts of a text tell the story, so that a teaser or a description can begin with them. */
final class Told {
  /** Named blocks that do. */
  private static final Set<String> CONTAINERS = Set.of("dialogue", "letter", "verse");

  /** Elements of HTML whose text nobody reads. */
  private static final String[] UNREAD = {"script", "style", "template", "noscript", "textarea"};

  private Told() {}

  /** Whether it is a named block that tells the story. */
  static boolean isTelling(Node block) {
    return block instanceof Container container && CONTAINERS.contains(container.name());
  }

  /** Whether nothing within a node is told. */
  static boolean isSilent(Node node) {
    return node instanceof Untold
        || node instanceof FootnoteReference
        || node instanceof FootnoteDefinition
        || node instanceof InlineFootnote
        || node instanceof Heading
        || node instanceof TableBlock
        || isBeside(node);
  }

  /** Whether it is a block that stands beside the story. */
  static boolean isBeside(Node node) {
    return node instanceof Alert
        || node instanceof ShortcodeBlock
        || node instanceof Container && !isTelling(node);
  }

  /**
   * The end tag of an element in a line whose text nobody reads, or the last node beside it if it
   * has no end.
   *
   * @return null if it is the tag of none
   */
  static @Nullable Node unread(HtmlInline tag) {
    String html = tag.getLiteral();
    for (String name : UNREAD) {
      if (isTag(html, 1, name)) {
        Node last = tag;
        for (Node node = tag.getNext(); node != null; node = node.getNext()) {
          last = node;
          if (node instanceof HtmlInline end && isTag(end.getLiteral(), 2, name)) {
            return end;
          }
        }
        return last;
      }
    }
    return null;
  }

  private static boolean isTag(String html, int at, String name) {
    int end = at + name.length();
    return html.regionMatches(true, at, name, 0, name.length())
        && (at == 1 || html.charAt(1) == '/')
        && end < html.length()
        && !Character.isLetterOrDigit(html.charAt(end))
        && html.charAt(end) != '-';
  }
}
