package org.quillpress.markdown.syntax;

import org.commonmark.node.CustomNode;

/** A stage direction behind a name, with its parentheses. */
public final class Direction extends CustomNode {}
