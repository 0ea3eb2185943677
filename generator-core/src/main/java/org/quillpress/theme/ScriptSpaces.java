package org.quillpress.theme;

import java.nio.charset.StandardCharsets;

/**
 * A script without its indentation, its empty lines and the lines that are a comment. A script with
 * a back-tick or a string that goes over lines stays as it is, since there space may have a
 * meaning; so do comments about rights and those that tools read.
 */
final class ScriptSpaces {
  private ScriptSpaces() {}

  static byte[] without(byte[] script) {
    // one letter for each byte: only ASCII is looked at
    String text = new String(script, StandardCharsets.ISO_8859_1);
    if (text.contains("`") || text.contains("\\\n") || text.contains("\\\r")) {
      return script;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at) + 1;
      end = end == 0 ? text.length() : end;
      int from = at;
      while (from < end && " \t\r\n".indexOf(text.charAt(from)) >= 0) {
        from++;
      }
      if (from < end && !isComment(text, from, end)) {
        out.append(text, from, end);
      }
      at = end;
    }
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean isComment(String text, int from, int end) {
    if (!text.startsWith("// ", from)) {
      return false;
    }
    String line = text.substring(from, end);
    // it may also be the last line of a longer comment
    return !line.contains("*/") && !line.contains("@") && !line.contains("opyright");
  }
}
