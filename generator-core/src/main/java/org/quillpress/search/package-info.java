/** Makes the index in which readers search a site, in pieces of which a search loads a few. */
@NullMarked
package org.quillpress.search;

import org.jspecify.annotations.NullMarked;
