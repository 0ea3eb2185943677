package org.quillpress.markdown.syntax;

import org.commonmark.node.CustomBlock;

/** Attributes on a line of their own. */
public final class AttributeLine extends CustomBlock {
  private final AttributeList list;

  AttributeLine(AttributeList list) {
    this.list = list;
  }

  /** The attributes. */
  public AttributeList list() {
    return list;
  }
}
