package org.quillpress.markdown.syntax;

import org.commonmark.node.CustomBlock;

/** Terms, each followed by what it means: {@link DefinitionTerm}, {@link Definition}. */
public final class DefinitionList extends CustomBlock {
  DefinitionList() {}
}
