package org.quillpress.problem;

/** How much a {@link Problem} matters, gravest first. */
public enum Severity {
  /** Nothing is published until it is mended. */
  ERROR,
  /** The site is published, but probably not as its author meant it. */
  WARNING,
  /** Worth knowing; shown once. */
  HINT
}
