package org.quillpress.theme.view;

import org.jspecify.annotations.Nullable;

/** A recording of a story. */
public record AudioView(
    String url, @Nullable String type, @Nullable String durationText, String title) {}
