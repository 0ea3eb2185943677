package org.quillpress.markdown;

/** Makes MathML of formulas that are typed in TeX. Thread-safe. */
@FunctionalInterface
public interface Formulas {
  /** Knows none. */
  Formulas NONE = (tex, display) -> new Read("", "formulas are switched off");

  /**
   * A formula that has been read.
   *
   * @param mathml one {@code math} element, or empty if the formula is wrong
   * @param error what is wrong, in words, or empty
   */
  record Read(String mathml, String error) {}

  /**
   * Reads a formula.
   *
   * @param display whether it stands on a line of its own
   */
  Read read(String tex, boolean display);
}
