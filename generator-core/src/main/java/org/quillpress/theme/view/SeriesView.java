package org.quillpress.theme.view;

import org.jspecify.annotations.Nullable;

/** A series, in a list or on its own page. */
public record SeriesView(
    String name,
    String slug,
    String url,
    @Nullable String descriptionHtml,
    @Nullable ImageView image,
    String count,
    String countText,
    String feedUrl,
    boolean isComplete,
    boolean first,
    boolean last,
    int index) {}
