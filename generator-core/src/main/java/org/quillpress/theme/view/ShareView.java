package org.quillpress.theme.view;

/**
 * A place to share a story, as a plain link: nothing is asked of it before a reader follows the
 * link. {@code label} is what readers see.
 */
public record ShareView(
    String name,
    String url,
    String label,
    boolean isMail,
    boolean first,
    boolean last,
    int index) {}
