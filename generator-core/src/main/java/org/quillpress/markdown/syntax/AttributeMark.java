package org.quillpress.markdown.syntax;

import org.commonmark.node.CustomNode;

/** Attributes in a line of text. */
public final class AttributeMark extends CustomNode {
  private final AttributeList list;

  AttributeMark(AttributeList list) {
    this.list = list;
  }

  /** The attributes. */
  public AttributeList list() {
    return list;
  }
}
