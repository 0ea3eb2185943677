package org.quillpress.theme.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of a list: {@code pagination}. */
public record PaginationView(
    boolean isPaginated,
    String page,
    String pages,
    String total,
    @Nullable PageLink previous,
    @Nullable PageLink next,
    List<PageLink> items,
    String summaryText) {}
