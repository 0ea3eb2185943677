package org.quillpress.foreign;

/** What becomes of a tag, and of what stands between it and the one that ends it. */
sealed interface Meaning {
  /** It becomes Markdown; what it encloses, if anything, stays. */
  record Markdown(String text) implements Meaning {}

  /** It becomes the target of a link; as a link by itself where it does not stand in one. */
  record Target(String address, String label) implements Meaning {}

  /**
   * What it encloses is code.
   *
   * @param info what stands behind the fence, or empty
   */
  record Code(String info) implements Meaning {}

  /**
   * What it encloses is a quotation.
   *
   * @param source Markdown that tells whose, or empty
   */
  record Quotation(String source) implements Meaning {}

  /** It goes together with what it encloses: a comment. */
  record Comment() implements Meaning {}

  /** What it encloses is made once for each of some things that are not known here. */
  record Loop() implements Meaning {}

  /** Of what it encloses only the first case can be shown. */
  record Choice() implements Meaning {}

  /** It gives a name a value. */
  record Assignment() implements Meaning {}

  /** Nobody knows. */
  record Unknown() implements Meaning {}
}
