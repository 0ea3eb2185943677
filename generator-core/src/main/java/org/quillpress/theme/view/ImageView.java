package org.quillpress.theme.view;

import org.jspecify.annotations.Nullable;

/**
 * A picture. {@code pictureHtml} is the ready element with alt text and size, which is fetched when
 * it comes near the window; {@code leadPictureHtml} the same for the one picture that a page begins
 * with, which is fetched before all others. {@code width} and {@code height} are in pixels, absent
 * if not known; {@code position} is {@code top bottom left right}, absent for the middle.
 */
public record ImageView(
    String url,
    String absoluteUrl,
    String alt,
    @Nullable String caption,
    @Nullable String captionHtml,
    @Nullable String creditHtml,
    @Nullable String width,
    @Nullable String height,
    @Nullable String srcset,
    @Nullable String sizes,
    @Nullable String type,
    @Nullable String position,
    @Nullable String placeholder,
    String pictureHtml,
    String leadPictureHtml,
    boolean isDecorative) {}
