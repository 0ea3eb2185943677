package org.quillpress.theme.view;

/** A feed, as {@code site.feeds} lists it. */
public record FeedView(
    String title,
    String url,
    String absoluteUrl,
    String type,
    boolean isRss,
    boolean isAtom,
    boolean isJson) {}
