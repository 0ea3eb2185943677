package org.quillpress.theme.view;

/**
 * A foot-note of a story, which stands below the text as well. {@code id} is that of its element
 * there and {@code url} leads to it; {@code bodyHtml} is without the links back.
 */
public record FootnoteView(
    String id,
    String number,
    String url,
    String bodyHtml,
    boolean first,
    boolean last,
    int index) {}
