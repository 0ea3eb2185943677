package org.quillpress.markdown;

import java.util.function.Supplier;

/**
 * How texts are written.
 *
 * @param rawHtml what becomes of the author's own HTML
 * @param labels words that are added, asked for only where some are needed
 */
record Rules(RawHtml rawHtml, Supplier<Labels> labels) {}
