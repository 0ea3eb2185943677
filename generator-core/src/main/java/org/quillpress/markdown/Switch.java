package org.quillpress.markdown;

/** What is understood only where it is asked for. */
public enum Switch {
  /**
   * Quotation marks, dashes and ellipses that are typed as {@code " ' -- --- ...} are written as
   * those of the language of the text.
   */
  TYPOGRAPHY,
  /** {@code ==marked==}, {@code ++inserted++}, {@code H~2~O} and {@code x^2^}. */
  MARKS,
  /** {@code [[Name]]}, {@code [[Name#Heading|words]]} and {@code ![[picture.jpg]]}. */
  WIKI_LINKS,
  /** {@code $x^2$} and {@code $$x^2$$} are formulas. */
  MATH
}
