package org.quillpress.frontmatter;

import java.util.regex.Pattern;

/** Values of front matter as an author would type them. */
public final class Plain {
  /** Words that YAML cannot take for anything else; {@code null} would be no value. */
  private static final Pattern WORDS =
      Pattern.compile("(?!(?i:null|true|false|yes|no|on|off)$)\\p{L}[\\p{L}\\p{M}\\p{Nd} ,.'’-]*");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF]+");

  private Plain() {}

  /** A text on one line: as it is if that is clear, else in quotation marks (YAML 1.2, 7.3.1). */
  public static String text(String text) {
    String line = line(text);
    return WORDS.matcher(line).matches()
        ? line
        : '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** A text on one line: line ends and other control characters become spaces. */
  public static String line(String text) {
    return CONTROL.matcher(text).replaceAll(" ").strip();
  }

  /** Whether letters were lost on the way from the keyboard. */
  public static boolean isSpoilt(String text) {
    return text.indexOf('\uFFFD') >= 0;
  }
}
