package org.quillpress.markdown.syntax;

import org.commonmark.node.CustomNode;

/** The beginning of a shortcode's tag that has no end. */
public final class EndlessTag extends CustomNode {
  private final String name;

  EndlessTag(String name) {
    this.name = name;
  }

  /** The name behind it. */
  public String name() {
    return name;
  }
}
