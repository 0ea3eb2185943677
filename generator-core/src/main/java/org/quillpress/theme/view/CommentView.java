package org.quillpress.theme.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment that is kept with the site, or a page elsewhere that mentions the story. {@code id} is
 * that of its element, {@code replyId} what an answer to it names. {@code parentName} and {@code
 * parentUrl} are of the comment that it answers; {@code replyUrl} is absent if no answer can be
 * sent. Below the third level of {@code children} answers stand beside what they answer.
 */
public record CommentView(
    String id,
    String replyId,
    String url,
    String authorName,
    @Nullable String authorUrl,
    String dateIso,
    String dateHuman,
    String bodyHtml,
    boolean isByAuthor,
    @Nullable String parentName,
    @Nullable String parentUrl,
    @Nullable String replyUrl,
    String replyText,
    List<CommentView> children,
    boolean first,
    boolean last,
    int index) {}
