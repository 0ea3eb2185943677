/** Markdown to HTML, headings, links, teaser and word count, all from one parse. */
@NullMarked
package org.quillpress.markdown;

import org.jspecify.annotations.NullMarked;
