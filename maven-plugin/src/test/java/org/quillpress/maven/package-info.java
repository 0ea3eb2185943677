/** Real builds in forked Mavens, and the words of the goals. */
@NullMarked
package org.quillpress.maven;

import org.jspecify.annotations.NullMarked;
