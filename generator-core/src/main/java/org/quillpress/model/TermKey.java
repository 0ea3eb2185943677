package org.quillpress.model;

/** Names a {@link Term}. */
public record TermKey(String taxonomy, String slug) {}
