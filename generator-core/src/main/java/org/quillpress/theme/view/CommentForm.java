package org.quillpress.theme.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form that sends a reply elsewhere. The fields are the names that its receiver wants; an absent
 * one is not asked. {@code replyField} takes the {@code replyId} of the comment that is answered,
 * {@code honeypotField} is one that people must not see.
 */
public record CommentForm(
    String actionUrl,
    String method,
    String nameField,
    @Nullable String emailField,
    @Nullable String urlField,
    String textField,
    @Nullable String replyField,
    @Nullable String honeypotField,
    List<HiddenField> hidden) {}
