package org.quillpress.markdown.syntax;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Text;

/** One character behind a backslash, of those that typography would change; holds it as text. */
public final class Escaped extends CustomNode {
  private final String literal;

  Escaped(String literal) {
    this.literal = literal;
    appendChild(new Text(literal));
  }

  /** The character. */
  public String literal() {
    return literal;
  }
}
