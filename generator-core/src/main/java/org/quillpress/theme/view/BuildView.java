package org.quillpress.theme.view;

/**
 * Who made the page: {@code build}. No time of day: the same input gives the same bytes.
 *
 * @param isProduction whether the build is for no environment, or for {@code production}
 */
public record BuildView(
    String generator,
    String version,
    String contractVersion,
    boolean isProduction,
    boolean isPreview) {}
