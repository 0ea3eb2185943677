package org.quillpress.render;

/** Text for HTML and XML. */
final class Escape {
  private Escape() {}

  /** Escapes for content and for attributes in double quotes. */
  static String html(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '&' || c == '<' || c == '>' || c == '"') {
        return escape(text, i);
      }
    }
    return text;
  }

  private static String escape(String text, int from) {
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * The text without what XML 1.0 does not allow: control characters, lone surrogates, U+FFFE and
   * U+FFFF.
   */
  static String xml(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= 0xd800) {
        return legal(text);
      }
    }
    return text;
  }

  /** The same for a CDATA section: an end of CDATA in it is split over two sections. */
  static String cdata(String text) {
    char[] chars = text.toCharArray();
    boolean brackets = false;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= 0xd800) {
        return split(legal(text));
      }
      brackets |= c == ']';
    }
    return brackets ? split(text) : text;
  }

  private static String split(String text) {
    return text.replace("]]>", "]]]]><![CDATA[>");
  }

  private static String legal(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || c >= 0x20 && c < 0xd800
                    || c >= 0xe000 && c < 0xfffe
                    || c > 0xffff)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
