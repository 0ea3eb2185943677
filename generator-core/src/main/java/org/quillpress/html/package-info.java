/**
 * HTML that is already there: cleaning it for feeds and for sites that do not trust their authors.
 */
@NullMarked
package org.quillpress.html;

import org.jspecify.annotations.NullMarked;
