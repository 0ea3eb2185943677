/** Other systems' tags in a text: translated to Markdown, or told and left out. */
@NullMarked
package org.quillpress.foreign;

import org.jspecify.annotations.NullMarked;
