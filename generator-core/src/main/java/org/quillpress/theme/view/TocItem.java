package org.quillpress.theme.view;

import java.util.List;

/** An entry of a story's table of contents. */
public record TocItem(
    String id,
    String text,
    String level,
    List<TocItem> children,
    boolean first,
    boolean last,
    int index) {}
