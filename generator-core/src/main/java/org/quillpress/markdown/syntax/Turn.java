package org.quillpress.markdown.syntax;

import org.commonmark.node.CustomBlock;

/** What one person says in a dialogue, or a stage direction on a line of its own. */
public final class Turn extends CustomBlock {
  private final boolean direction;

  Turn(boolean direction) {
    this.direction = direction;
  }

  /** Whether it tells what happens, and nobody says it. */
  public boolean isDirection() {
    return direction;
  }
}
