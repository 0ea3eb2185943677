package org.quillpress.markdown;

/** Ends the rendering of a text that grows out of all proportion. Never leaves the package. */
final class TooComplex extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooComplex(String message) {
    super(message, null, false, false);
  }
}
