package org.quillpress.foreign;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Targets of links and pictures, as Markdown takes them. */
final class Targets {
  /** Where a tag stands. */
  enum Context {
    /** In text. */
    TEXT,
    /** It begins the target of a link of Markdown. */
    LINK,
    /** It begins the target of a reference that stands apart: {@code [1]: x}. */
    REFERENCE,
    /** It begins the value of an attribute. */
    ATTRIBUTE;

    boolean isLink() {
      return this != TEXT;
    }
  }

  private static final int LONGEST = 4_000;
  private static final String HEX = "0123456789ABCDEF";

  private Targets() {}

  /** What the place of a tag is. */
  static Context context(String text, int at) {
    if (at == 0) {
      return Context.TEXT;
    }
    char before = text.charAt(at - 1);
    if (before == '(' || before == '<') {
      int bracket = before == '<' ? at - 2 : at - 1;
      return bracket > 0 && text.charAt(bracket) == '(' && text.charAt(bracket - 1) == ']'
          ? Context.LINK
          : Context.TEXT;
    }
    if (before == '='
        || (before == '"' || before == '\'') && at > 1 && text.charAt(at - 2) == '=') {
      return Context.ATTRIBUTE;
    }
    return before == ' ' || before == ':' ? reference(text, at) : Context.TEXT;
  }

  private static Context reference(String text, int at) {
    int i = at - 1;
    while (i > 0 && text.charAt(i) == ' ') {
      i--;
    }
    if (i < 2 || text.charAt(i) != ':' || text.charAt(i - 1) != ']') {
      // spaces may stand before the target of a link
      return i > 0 && text.charAt(i) == '(' && text.charAt(i - 1) == ']'
          ? Context.LINK
          : Context.TEXT;
    }
    int start = i;
    while (start > 0 && "\r\n".indexOf(text.charAt(start - 1)) < 0 && i - start < LONGEST) {
      start--;
    }
    while (start < i && " >".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return text.charAt(start) == '[' ? Context.REFERENCE : Context.TEXT;
  }

  /** Where the target that holds a place ends. */
  static int end(String text, int at, Context context) {
    int i = at;
    int depth = 0;
    for (; i < text.length() && i - at < LONGEST; i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '"' || c == '\'' || c == '>') {
        return i;
      }
      depth += c == '(' ? 1 : 0;
      if (c == ')' && context == Context.LINK && --depth < 0) {
        return i;
      }
    }
    return i;
  }

  /** Whether a target begins like an address on the web. */
  static boolean isWeb(String target) {
    return target.startsWith("http://") || target.startsWith("https://");
  }

  /** Percent-encodes what would end or break a target; escapes that are there already stay. */
  static String encode(String target) {
    StringBuilder out = new StringBuilder(target.length());
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c <= ' ' || "()<>\"\\`{}|^".indexOf(c) >= 0) {
        for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
          out.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
        }
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * A target that is looked for among the site's own sources.
   *
   * @param typed a path or a name, perhaps with a fragment
   */
  static String own(String typed) {
    String path = typed.strip();
    if (path.startsWith("#") || path.contains("://")) {
      return encode(path);
    }
    while (path.startsWith("/") || path.startsWith("./")) {
      path = path.substring(path.indexOf('/') + 1);
    }
    if (path.startsWith("../")) {
      return encode(path);
    }
    return "@/" + encode(path);
  }

  /** A target of the kind that a slug is made from. */
  static String slug(String name) {
    return encode(name.strip().toLowerCase(Locale.ROOT).replace(' ', '-'));
  }

  /** Text between the brackets of a link or picture. */
  static String label(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("[]\\`*_<".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c == '\n' || c == '\r' ? ' ' : c);
    }
    return out.toString();
  }

  /** A title in quotes behind a target, with a space before it; or empty. */
  static String title(String text) {
    String line = text.replace('\n', ' ').replace('\r', ' ').strip();
    return line.isEmpty() ? "" : " \"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
