package org.quillpress.theme.view;

/** A place to share a story, as a plain link. */
public record ShareView(String name, String url, String label) {}
