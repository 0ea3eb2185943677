package org.quillpress.frontmatter;

import java.util.regex.Pattern;

/** Values of front matter as an author would type them. */
public final class Plain {
  /** Words that YAML cannot take for anything else. */
  private static final Pattern WORDS = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{Nd} ,.'’-]*");

  private Plain() {}

  /**
   * A text on one line: as it is if that is clear, else in quotation marks (YAML 1.2, 7.3.1). Line
   * ends and other control characters become spaces.
   */
  public static String text(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return WORDS.matcher(line).matches()
        ? line
        : '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
