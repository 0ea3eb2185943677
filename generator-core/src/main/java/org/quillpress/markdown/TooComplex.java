package org.quillpress.markdown;

import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Ends the rendering of a text that grows out of all proportion. Never leaves the package. */
final class TooComplex extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** How deep nodes may be nested: far beyond what is written, far from the end of the stack. */
  static final int DEEPEST = 300;

  private final String hint;
  private final transient @Nullable Node node;
  private final int line;

  private TooComplex(String message, String hint, @Nullable Node node, int line) {
    super(message, null, false, false);
    this.hint = hint;
    this.node = node;
    this.line = line;
  }

  /**
   * Of a whole text.
   *
   * @param hint what to type instead
   */
  static TooComplex of(String message, String hint) {
    return new TooComplex(message, hint, null, 0);
  }

  /**
   * Of a text from a line on.
   *
   * @param line from 1, counted in the text
   */
  static TooComplex at(int line, String message, String hint) {
    return new TooComplex(message, hint, null, line);
  }

  /** Nodes are nested too deep. */
  static TooComplex deep(@Nullable Node node) {
    return new TooComplex(
        "lists, quotes or marks of emphasis lie too deep in each other",
        "take away some of the signs * _ ~ > - that follow each other",
        node,
        0);
  }

  String hint() {
    return hint;
  }

  /** What is too deep, if it is known. */
  @Nullable Node node() {
    return node;
  }

  /** The line in the text, from 1, or 0 if it is not known. */
  int line() {
    return line;
  }
}
