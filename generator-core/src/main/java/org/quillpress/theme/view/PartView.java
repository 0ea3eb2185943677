package org.quillpress.theme.view;

/** One part in the list of a series' parts. */
public record PartView(
    CardView card, String part, boolean isCurrent, boolean first, boolean last, int index) {}
