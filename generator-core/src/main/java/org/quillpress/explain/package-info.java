/** Tells everything that was decided about one file of a site. */
@NullMarked
package org.quillpress.explain;

import org.jspecify.annotations.NullMarked;
