/** The site as data: records only, heads without bodies. */
@NullMarked
package org.quillpress.model;

import org.jspecify.annotations.NullMarked;
