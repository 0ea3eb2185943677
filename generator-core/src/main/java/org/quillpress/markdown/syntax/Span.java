package org.quillpress.markdown.syntax;

import org.commonmark.node.CustomNode;

/** Words in brackets before their attributes: {@code [some words]{.class}}. */
public final class Span extends CustomNode {
  Span() {}
}
