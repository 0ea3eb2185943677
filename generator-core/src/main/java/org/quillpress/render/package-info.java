/** From one planned output to its bytes. */
@NullMarked
package org.quillpress.render;

import org.jspecify.annotations.NullMarked;
