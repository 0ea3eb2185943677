package org.quillpress.theme.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form that sends a reader's address to who sends the letters: {@code site.newsletter}. */
public record NewsletterForm(
    String actionUrl,
    String method,
    String emailField,
    @Nullable String honeypotField,
    List<HiddenField> hidden) {}
