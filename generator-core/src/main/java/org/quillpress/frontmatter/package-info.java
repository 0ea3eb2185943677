/** The head of a file and other YAML: a tree of text with positions, given its types key by key. */
@NullMarked
package org.quillpress.frontmatter;

import org.jspecify.annotations.NullMarked;
