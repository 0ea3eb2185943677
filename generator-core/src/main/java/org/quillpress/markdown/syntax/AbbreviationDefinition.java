package org.quillpress.markdown.syntax;

import org.commonmark.node.CustomBlock;

/** Says what a short form stands for: {@code *[HTML]: Hypertext Markup Language}. Not shown. */
public final class AbbreviationDefinition extends CustomBlock {
  private final String name;
  private final String meaning;

  AbbreviationDefinition(String name, String meaning) {
    this.name = name;
    this.meaning = meaning;
  }

  /** The short form. */
  public String name() {
    return name;
  }

  /** What it stands for. */
  public String meaning() {
    return meaning;
  }
}
