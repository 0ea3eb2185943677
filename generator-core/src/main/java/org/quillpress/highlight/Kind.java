package org.quillpress.highlight;

/** What a stretch of code is. Themes give each a colour by its class. */
public enum Kind {
  /** A word of the language itself, or the name of an element: {@code hl-k}. */
  KEYWORD("hl-k"),
  /** The name of a type, or of a section of settings: {@code hl-t}. */
  TYPE("hl-t"),
  /** The name of a function: {@code hl-f}. */
  FUNCTION("hl-f"),
  /** Text in quotes, a character, a regular expression: {@code hl-s}. */
  STRING("hl-s"),
  /** A number, or a constant such as {@code true}: {@code hl-n}. */
  NUMBER("hl-n"),
  /** A comment: {@code hl-c}. */
  COMMENT("hl-c"),
  /** A variable, an attribute, a key of settings: {@code hl-v}. */
  VARIABLE("hl-v"),
  /** What is about the code: annotations, preprocessor lines, the heads of a diff: {@code hl-m}. */
  META("hl-m"),
  /** What a console shows before a command: {@code hl-p}. */
  PROMPT("hl-p"),
  /** What a console answers: {@code hl-u}. */
  OUTPUT("hl-u"),
  /** A line of a diff that was added: {@code hl-i}. */
  INSERTED("hl-i"),
  /** A line of a diff that was removed: {@code hl-d}. */
  DELETED("hl-d");

  private final String cssClass;

  Kind(String cssClass) {
    this.cssClass = cssClass;
  }

  /** The class that it has in HTML. */
  public String cssClass() {
    return cssClass;
  }
}
