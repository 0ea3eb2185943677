package org.quillpress.markdown;

import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * A parsed text with what is found in it before it is written.
 *
 * @param title the heading that is the text's title and not written, or null
 */
record Tree(
    Node document,
    @Nullable Node title,
    Signs signs,
    Source source,
    DestinationPlaces places,
    OwnAttributes attributes,
    Outline outline,
    Footnotes footnotes) {}
