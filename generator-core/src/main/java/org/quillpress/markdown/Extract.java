package org.quillpress.markdown;

import java.util.List;
import org.commonmark.node.Node;

/**
 * Blocks of a text that read the same on their own: their HTML is taken from that of the whole. For
 * HTML without slots.
 */
final class Extract {
  private final List<Node> blocks;
  private final int[] from;
  private final int[] to;
  private int found;

  /**
   * @param blocks of the document, in order
   */
  Extract(List<Node> blocks) {
    this.blocks = blocks;
    from = new int[blocks.size()];
    to = new int[blocks.size()];
  }

  /** A block of the document has been written there. */
  void written(Node block, int start, int end) {
    if (found < from.length && blocks.get(found) == block) {
      from[found] = start;
      to[found++] = end;
    }
  }

  /** The part of the HTML that is theirs. */
  Html of(Html whole) {
    StringBuilder html = new StringBuilder(found == 0 ? 0 : to[found - 1] - from[0]);
    for (int i = 0; i < found; i++) {
      html.append(whole.text(), from[i], to[i]);
    }
    return html.length() == 0 ? Html.EMPTY : new Html(html.toString(), List.of());
  }
}
