package org.quillpress.theme.view;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a layout is rendered with: its names are the top of the contract. {@code term}, {@code
 * author} and {@code series} are there on the pages of one; {@code data} is {@code site.data}.
 */
public record PageModel(
    SiteView site,
    PageView page,
    @Nullable StoryView story,
    @Nullable ListView list,
    @Nullable PaginationView pagination,
    @Nullable TermView term,
    @Nullable AuthorView author,
    @Nullable SeriesView series,
    Map<String, Object> data,
    BuildView build) {}
