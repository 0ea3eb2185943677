package org.quillpress.theme.view;

/**
 * A feed: in {@code site.feeds} those of the whole site, in {@code list.feedGroups} those of terms.
 * {@code name} is what it is of, {@code pageUrl} where a reader finds the same stories.
 */
public record FeedView(
    String title,
    String name,
    String url,
    String absoluteUrl,
    String pageUrl,
    String type,
    boolean isRss,
    boolean isAtom,
    boolean isJson,
    boolean first,
    boolean last,
    int index) {}
