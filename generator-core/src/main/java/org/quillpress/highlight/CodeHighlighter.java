package org.quillpress.highlight;

import java.util.List;
import java.util.Set;

/** Knows some languages that code is written in. Must be thread-safe. */
public interface CodeHighlighter {
  /** All names of its languages, in lower case: {@code fog} and {@code foglang}. */
  Set<String> languages();

  /**
   * Finds the parts of a code: in their order, apart from each other, within the code, none with
   * half a surrogate pair. What no span covers stays plain. Should take time in proportion to the
   * code's length, also if it makes no sense.
   *
   * @param language one of {@link #languages()}
   * @param code lines that end in {@code \n}
   */
  List<Span> highlight(String language, String code);
}
