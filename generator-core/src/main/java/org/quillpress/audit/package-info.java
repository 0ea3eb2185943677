/** Looks at the finished pages of a site for what is wrong with them, and blames the source. */
@NullMarked
package org.quillpress.audit;

import org.jspecify.annotations.NullMarked;
