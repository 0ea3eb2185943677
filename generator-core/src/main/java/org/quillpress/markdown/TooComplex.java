package org.quillpress.markdown;

/** Ends the rendering of a text that grows out of all proportion. Never leaves the package. */
final class TooComplex extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** How deep nodes may be nested: far beyond what is written, far from the end of the stack. */
  static final int DEEPEST = 300;

  /** What is said if they are nested deeper. */
  static final String TOO_DEEP = "lists, quotes or marks of emphasis are nested too deep";

  TooComplex(String message) {
    super(message, null, false, false);
  }
}
