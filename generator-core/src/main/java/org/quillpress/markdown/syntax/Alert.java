package org.quillpress.markdown.syntax;

import org.commonmark.node.CustomBlock;

/**
 * A quotation that begins with {@code [!NOTE]} or another mark of {@link AlertKind}. Its first
 * child is an {@link AlertTitle}.
 */
public final class Alert extends CustomBlock {
  private final AlertKind kind;

  Alert(AlertKind kind) {
    this.kind = kind;
  }

  /** What it is. */
  public AlertKind kind() {
    return kind;
  }
}
