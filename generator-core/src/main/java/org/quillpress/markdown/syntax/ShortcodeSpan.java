package org.quillpress.markdown.syntax;

import org.commonmark.node.CustomNode;

/** A shortcode in a line of text. */
public final class ShortcodeSpan extends CustomNode implements ShortcodeUse {
  private final ShortcodeTag tag;
  private boolean closed;

  ShortcodeSpan(ShortcodeTag tag) {
    this.tag = tag;
  }

  @Override
  public ShortcodeTag tag() {
    return tag;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  void close() {
    closed = true;
  }
}
