package org.quillpress.theme.view;

/** A language of the site. */
public record LanguageView(String code, String name, String dir, String url, boolean isCurrent) {}
