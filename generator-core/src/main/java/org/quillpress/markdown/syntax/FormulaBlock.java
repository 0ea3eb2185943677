package org.quillpress.markdown.syntax;

import org.commonmark.node.CustomBlock;

/** A formula between two lines of {@code $$}. */
public final class FormulaBlock extends CustomBlock implements Untold {
  private String tex = "";
  private boolean closed;

  FormulaBlock() {}

  /** What is typed between the lines. */
  public String tex() {
    return tex;
  }

  /** Whether there is a line that ends it. */
  public boolean closed() {
    return closed;
  }

  void set(String typed, boolean ended) {
    tex = typed;
    closed = ended;
  }
}
