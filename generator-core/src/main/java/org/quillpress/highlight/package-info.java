/** Code to its parts: which stretches of a text are keywords, strings, comments. */
@NullMarked
package org.quillpress.highlight;

import org.jspecify.annotations.NullMarked;
