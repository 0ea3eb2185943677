package org.quillpress.markdown.syntax;

import org.commonmark.node.CustomBlock;

/** What is defined in a {@link DefinitionList}: inline nodes. */
public final class DefinitionTerm extends CustomBlock {
  DefinitionTerm() {}
}
