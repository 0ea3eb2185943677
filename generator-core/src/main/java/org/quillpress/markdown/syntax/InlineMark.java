package org.quillpress.markdown.syntax;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Delimited;

/** Words between two equal signs: {@code ==marked==}, {@code H~2~O}. */
public final class InlineMark extends CustomNode implements Delimited {
  /** What the words are. */
  public enum Kind {
    /** {@code ==marked==} for attention. */
    MARKED("=="),
    /** {@code ++inserted++} later. */
    INSERTED("++"),
    /** {@code H~2~O}: below the line. */
    LOWERED("~"),
    /** {@code x^2^}: above the line. */
    RAISED("^");

    private final String delimiter;

    Kind(String delimiter) {
      this.delimiter = delimiter;
    }
  }

  private final Kind kind;

  InlineMark(Kind kind) {
    this.kind = kind;
  }

  /** What the words are. */
  public Kind kind() {
    return kind;
  }

  @Override
  public String getOpeningDelimiter() {
    return kind.delimiter;
  }

  @Override
  public String getClosingDelimiter() {
    return kind.delimiter;
  }
}
