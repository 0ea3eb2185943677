package org.quillpress.markdown.syntax;

import org.commonmark.node.CustomNode;

/** The name of a person who speaks, with the colon behind it, at the beginning of a turn. */
public final class Speaker extends CustomNode {}
