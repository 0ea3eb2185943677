package org.quillpress.markdown;

/**
 * What a tag such as {@code {{< stars 3 >}}} in a text becomes. Must be thread-safe, and give the
 * same for the same call.
 */
@FunctionalInterface
public interface Shortcode {
  /**
   * HTML to put in the place of the tag. It is treated as the author's own: addresses in it are
   * found and checked like those of the text, ids are anchors. Texts that the author gives must be
   * escaped: see {@link ShortcodeCall#html(String)}.
   */
  String html(ShortcodeCall call);

  /** What it can be given: anything, unless it says otherwise. */
  default Signature signature() {
    return Signature.ANY;
  }
}
