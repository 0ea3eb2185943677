/** Audits a theme: its files as they were typed, and the pages that it makes of made-up sites. */
@NullMarked
package org.quillpress.check;

import org.jspecify.annotations.NullMarked;
