/** Shows a site in a browser while it is written. */
@NullMarked
package org.quillpress.preview;

import org.jspecify.annotations.NullMarked;
