package org.quillpress.theme.view;

import java.util.List;

/** Stories that belong together in a list, such as a year's or a month's. */
public record GroupView(
    String name,
    String url,
    List<CardView> stories,
    String count,
    boolean first,
    boolean last,
    int index) {}
