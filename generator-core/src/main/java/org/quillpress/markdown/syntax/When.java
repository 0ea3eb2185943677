package org.quillpress.markdown.syntax;

import org.commonmark.node.CustomNode;

/** The date at the beginning of an item of a timeline. */
public final class When extends CustomNode {
  private final String date;

  When(String date) {
    this.date = date;
  }

  /** As it is typed. */
  public String date() {
    return date;
  }
}
