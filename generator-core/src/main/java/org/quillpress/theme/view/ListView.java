package org.quillpress.theme.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list page lists: {@code list}. Stories for a home, term or author page; groups for the
 * archive; terms or authors for an index page; groups of feeds for the page that explains them.
 */
public record ListView(
    String title,
    @Nullable String descriptionHtml,
    List<CardView> stories,
    String count,
    String countText,
    List<GroupView> groups,
    List<TermView> terms,
    List<AuthorView> authors,
    List<SeriesView> series,
    List<FeedGroup> feedGroups,
    @Nullable String feedUrl) {}
