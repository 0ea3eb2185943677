package org.quillpress.markdown.syntax;

import org.commonmark.node.CustomBlock;

/** A meaning of the terms before it in a {@link DefinitionList}: blocks, or inline nodes first. */
public final class Definition extends CustomBlock {
  Definition() {}
}
