package org.quillpress.markdown.syntax;

/**
 * A node that is made by a {@link ShortcodeTag}; what stands before the tag that ends it is in it.
 */
public sealed interface ShortcodeUse permits ShortcodeBlock, ShortcodeSpan {
  /** The tag. One that is {@link ShortcodeTag#closing()} here ends nothing. */
  ShortcodeTag tag();

  /** Whether another tag ends it. */
  boolean isClosed();
}
