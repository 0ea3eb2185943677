package org.quillpress.markdown.syntax;

import org.commonmark.node.CustomNode;

/** The space before a line of verse. */
public final class Indent extends CustomNode {
  private final int width;

  Indent(int width) {
    this.width = width;
  }

  /** How many spaces are typed; a tab is four. */
  public int width() {
    return width;
  }
}
