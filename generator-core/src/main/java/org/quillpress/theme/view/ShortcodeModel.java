package org.quillpress.theme.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a shortcode's template is rendered with, beside its arguments by their names: {@code args}
 * are those that were given without one, {@code innerHtml} and {@code innerText} the Markdown
 * between two tags. Texts are read before there are pages, so that of the site there is only what
 * is the same on all of them.
 */
public record ShortcodeModel(
    List<String> args,
    @Nullable String innerHtml,
    @Nullable String innerText,
    ShortcodeSiteView site) {}
