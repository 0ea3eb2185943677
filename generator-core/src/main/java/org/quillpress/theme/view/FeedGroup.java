package org.quillpress.theme.view;

import java.util.List;

/** Feeds of one kind, on the page that explains them: those of all tags, of all authors. */
public record FeedGroup(
    String name, List<FeedView> feeds, String count, boolean first, boolean last, int index) {}
