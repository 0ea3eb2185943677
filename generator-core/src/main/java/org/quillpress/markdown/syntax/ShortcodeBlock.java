package org.quillpress.markdown.syntax;

import org.commonmark.node.CustomBlock;

/** A shortcode in lines of its own. */
public final class ShortcodeBlock extends CustomBlock implements ShortcodeUse {
  private final ShortcodeTag tag;
  private boolean closed;

  ShortcodeBlock(ShortcodeTag tag) {
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
