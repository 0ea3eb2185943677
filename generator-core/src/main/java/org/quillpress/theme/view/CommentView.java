package org.quillpress.theme.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comment that is kept with the site. */
public record CommentView(
    String id,
    String authorName,
    @Nullable String authorUrl,
    String dateIso,
    String dateHuman,
    String bodyHtml,
    boolean isByAuthor,
    List<CommentView> children,
    boolean hasChildren) {}
