package org.quillpress.theme.view;

import org.jspecify.annotations.Nullable;

/** A page of a list, in {@code pagination}. */
public record PageLink(
    String number,
    String url,
    boolean isCurrent,
    boolean isGap,
    @Nullable String ariaCurrent,
    boolean first,
    boolean last,
    int index) {}
