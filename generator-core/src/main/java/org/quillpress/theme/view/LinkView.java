package org.quillpress.theme.view;

import org.jspecify.annotations.Nullable;

/** A link with a name: social profiles, an author's links, pages that lead to all stories. */
public record LinkView(
    String name,
    String url,
    @Nullable String iconHtml,
    String rel,
    boolean first,
    boolean last,
    int index) {}
