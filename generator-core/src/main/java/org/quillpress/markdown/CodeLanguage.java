package org.quillpress.markdown;

import org.jspecify.annotations.Nullable;

/** The language of a code block: the first word after the fence. */
final class CodeLanguage {
  private CodeLanguage() {}

  /** {@code java} of {@code java {1,3}}, {@code java{1,3}}, {@code {.java}} and {@code java}. */
  static String of(@Nullable String info) {
    if (info == null) {
      return "";
    }
    int from = 0;
    while (from < info.length() && " {.".indexOf(info.charAt(from)) >= 0) {
      from++;
    }
    int to = from;
    while (to < info.length() && " \t{},".indexOf(info.charAt(to)) < 0) {
      to++;
    }
    boolean lines = from > 0 && to > from && Character.isDigit(info.charAt(from));
    return lines ? "" : info.substring(from, to);
  }
}
