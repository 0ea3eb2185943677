/**
 * Markdown beyond CommonMark as trees: what each addition looks like in a text, as an extension of
 * the parser, and the nodes that it makes. Knows nothing of HTML.
 */
@NullMarked
package org.quillpress.markdown.syntax;

import org.jspecify.annotations.NullMarked;
