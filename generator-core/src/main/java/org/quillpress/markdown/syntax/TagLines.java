package org.quillpress.markdown.syntax;

import org.commonmark.node.CustomBlock;

/** Lines that begin with a tag which goes on in the next; becomes a paragraph. */
final class TagLines extends CustomBlock {}
