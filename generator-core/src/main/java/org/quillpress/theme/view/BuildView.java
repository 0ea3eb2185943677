package org.quillpress.theme.view;

/** Who made the page: {@code build}. No time of day: the same input gives the same bytes. */
public record BuildView(
    String generator,
    String version,
    String contractVersion,
    boolean isProduction,
    boolean isPreview) {}
