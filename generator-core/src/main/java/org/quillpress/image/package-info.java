/** Pictures: their size from their first bytes. */
@NullMarked
package org.quillpress.image;

import org.jspecify.annotations.NullMarked;
