package org.quillpress.theme;

/** What can be written between a template's delimiters, and how names are made of file names. */
final class Names {
  private Names() {}

  /** {@code .} or words joined by single dots. */
  static boolean isName(String text) {
    return text.equals(".") || words(text, '.');
  }

  /** Words joined by single slashes: never upwards, never absolute. */
  static boolean isPath(String text) {
    return words(text, '/');
  }

  private static boolean words(String text, char joint) {
    boolean word = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == joint) {
        if (!word) {
          return false;
        }
        word = false;
      } else if (Character.isLetterOrDigit(c) || c == '_' || c == '-' || isPartOfPair(c)) {
        word = true;
      } else {
        return false;
      }
    }
    return word;
  }

  private static boolean isPartOfPair(char c) {
    return Character.isSurrogate(c);
  }

  /** {@code style.css} becomes {@code styleCss}. */
  static String camel(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean upper = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        upper = out.length() > 0;
      } else {
        out.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    return out.toString();
  }
}
