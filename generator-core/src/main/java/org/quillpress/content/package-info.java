/** From a tree of files to a {@link org.quillpress.model.Site}. */
@NullMarked
package org.quillpress.content;

import org.jspecify.annotations.NullMarked;
