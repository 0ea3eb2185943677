package org.quillpress.markdown;

import java.util.BitSet;
import java.util.List;

/**
 * What stands behind a code's fence.
 *
 * @param language as it was typed, or empty
 * @param title shown above the code, or empty
 * @param id of the code, or empty
 * @param classes of the code
 * @param marked the lines that are marked, from 1
 * @param numbered whether its lines have numbers
 * @param firstNumber the number of its first line
 */
record CodeInfo(
    String language,
    String title,
    String id,
    List<String> classes,
    BitSet marked,
    boolean numbered,
    int firstNumber) {
  /** Nothing stands there. */
  static final CodeInfo NONE = new CodeInfo("", "", "", List.of(), new BitSet(), false, 1);
}
