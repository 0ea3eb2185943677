package org.quillpress;

import org.quillpress.plan.Output;

/** Changes the bytes of outputs before they are published. Thread-safe and without state. */
@FunctionalInterface
public interface OutputProcessor {
  /**
   * Changes one output, or gives it back as it is.
   *
   * @param output what is being made
   * @param bytes its content; must not be changed
   */
  byte[] process(Output output, byte[] bytes);
}
