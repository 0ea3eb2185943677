package org.quillpress.markdown;

import org.commonmark.node.Node;

/** Writes nodes of a kind that CommonMark does not have. */
@FunctionalInterface
interface NodeWriter {
  /** Writes a node with all that it holds. */
  void write(Node node, TextRenderer to);
}
