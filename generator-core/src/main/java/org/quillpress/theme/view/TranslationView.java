package org.quillpress.theme.view;

/** The same page in another language. */
public record TranslationView(
    String lang,
    String name,
    String url,
    boolean isCurrent,
    boolean first,
    boolean last,
    int index) {}
