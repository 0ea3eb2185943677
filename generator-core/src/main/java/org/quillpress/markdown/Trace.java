package org.quillpress.markdown;

import org.commonmark.node.Node;
import org.quillpress.problem.MadeBy;

/** Notes on the elements of a text which line of its file made them, if that is wanted. */
final class Trace {
  private final HtmlOut out;
  private final Source source;
  private final boolean wanted;

  Trace(HtmlOut out, Source source, boolean wanted) {
    this.out = out;
    this.source = source;
    this.wanted = wanted;
  }

  boolean isWanted() {
    return wanted;
  }

  /** Writes the attribute into the open start tag of what is made of a node. */
  void write(Node node) {
    if (wanted) {
      write(source.line(node));
    }
  }

  /** Writes the attribute for a line of the file. */
  void write(int line) {
    out.beside(MadeBy.attribute(source.file(), line));
  }
}
