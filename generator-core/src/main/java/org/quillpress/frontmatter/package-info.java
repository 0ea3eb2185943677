/**
 * The head of a file, and other YAML, JSON and tables: a tree of text with positions, given its
 * types key by key.
 */
@NullMarked
package org.quillpress.frontmatter;

import org.jspecify.annotations.NullMarked;
