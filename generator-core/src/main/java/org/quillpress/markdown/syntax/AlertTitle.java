package org.quillpress.markdown.syntax;

import org.commonmark.node.CustomBlock;

/** The first line of an {@link Alert}: the words of its title, as inline nodes, or none. */
public final class AlertTitle extends CustomBlock {
  private final AlertKind kind;

  AlertTitle(AlertKind kind) {
    this.kind = kind;
  }

  /** What the alert is. */
  public AlertKind kind() {
    return kind;
  }
}
