package org.quillpress.theme.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a menu. {@code ariaCurrent} is {@code page} on the page that it leads to, else
 * absent.
 */
public record MenuItem(
    String name,
    String url,
    boolean isExternal,
    boolean isCurrent,
    @Nullable String ariaCurrent,
    List<MenuItem> children,
    boolean first,
    boolean last,
    int index) {}
