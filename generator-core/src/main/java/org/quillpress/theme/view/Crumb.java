package org.quillpress.theme.view;

/** A step of the way from the home page. */
public record Crumb(
    String name, String url, boolean isCurrent, boolean first, boolean last, int index) {}
