/**
 * HTML that is already there: cleaning it for feeds and for sites that do not trust their authors,
 * and reading its words.
 */
@NullMarked
package org.quillpress.html;

import org.jspecify.annotations.NullMarked;
