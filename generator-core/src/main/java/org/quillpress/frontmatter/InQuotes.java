package org.quillpress.frontmatter;

/** What to type where a value needs quotes, or other quotes than it has. */
final class InQuotes {
  private InQuotes() {}

  /**
   * {@code type title: "Fog: the return"}, of a line without quotes around its value or with ones
   * that do not do.
   */
  static String type(String line) {
    int value = start(line);
    String key = line.substring(0, value).strip();
    return "type " + key + (key.isEmpty() ? "" : " ") + of(line.substring(value));
  }

  /** A text in quotes that fit. */
  static String of(String typed) {
    String text = typed.strip();
    int last = text.length() - 1;
    char first = last < 1 ? ' ' : text.charAt(0);
    boolean around = (first == '"' || first == '\'') && text.charAt(last) == first;
    String inner = around ? text.substring(1, last) : text;
    boolean single = inner.indexOf('"') >= 0 || inner.indexOf('\\') >= 0;
    return single ? "'" + inner.replace("'", "''") + "'" : "\"" + inner + "\"";
  }

  private static int start(String line) {
    int value = KeyLine.value(line);
    int i = value;
    while (value == 0 && i < line.length() && (line.charAt(i) == ' ' || line.startsWith("- ", i))) {
      i++;
    }
    return i;
  }
}
