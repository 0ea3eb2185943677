/** From a site to the complete list of files it will have. */
@NullMarked
package org.quillpress.plan;

import org.jspecify.annotations.NullMarked;
