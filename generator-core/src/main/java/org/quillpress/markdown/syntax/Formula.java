package org.quillpress.markdown.syntax;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Text;

/** A formula in a line, {@code $x^2$}; holds what is typed as text. */
public final class Formula extends CustomNode {
  private final String tex;
  private final boolean display;

  Formula(String tex, boolean display) {
    this.tex = tex;
    this.display = display;
    appendChild(new Text(tex));
  }

  /** What is typed between the signs. */
  public String tex() {
    return tex;
  }

  /** Whether it is shown on a line of its own. */
  public boolean display() {
    return display;
  }
}
