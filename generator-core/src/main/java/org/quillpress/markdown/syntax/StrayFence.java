package org.quillpress.markdown.syntax;

import org.commonmark.node.CustomBlock;

/** A line of colons alone that ends nothing. */
public final class StrayFence extends CustomBlock {}
