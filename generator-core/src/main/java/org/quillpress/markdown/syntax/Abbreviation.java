package org.quillpress.markdown.syntax;

import org.commonmark.node.CustomNode;

/** A short form where it is used: holds the text. */
public final class Abbreviation extends CustomNode {
  private final String meaning;

  /** A short form that is to hold its text. */
  public Abbreviation(String meaning) {
    this.meaning = meaning;
  }

  /** What it stands for. */
  public String meaning() {
    return meaning;
  }
}
