package org.quillpress.model;

/** A link to a page elsewhere, with a name for people. */
public record NamedLink(String name, String url) {}
