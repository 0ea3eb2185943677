package org.quillpress.theme.view;

import org.jspecify.annotations.Nullable;

/**
 * Who keeps the comments elsewhere. Nothing is asked of {@code host} before a reader wants it: the
 * script {@code comments.js} of the base theme then loads {@code scriptUrl} with the attributes of
 * {@code attributesJson} into an element with the id {@code threadId}, if there is one. {@code url}
 * is a page to read and write comments without a script, absent if there is none.
 */
public record ProviderView(
    String name,
    String host,
    String scriptUrl,
    @Nullable String url,
    @Nullable String threadId,
    String attributesJson,
    String loadText,
    String noteText,
    String elsewhereText) {}
