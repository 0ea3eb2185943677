package org.quillpress.markdown;

/** Marks: characters that belong to the one before them, such as accents and vowel signs. */
final class Marks {
  private Marks() {}

  static boolean is(int code) {
    return switch (Character.getType(code)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  /** Marks that only choose a picture for the character before them. */
  static boolean selectsVariation(int code) {
    return code >= 0xfe00 && code <= 0xfe0f || code >= 0xe0100 && code <= 0xe01ef;
  }
}
