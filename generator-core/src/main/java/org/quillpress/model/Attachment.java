package org.quillpress.model;

/**
 * A file that is published as it is.
 *
 * @param source path in the source tree
 * @param path path in the site, not encoded
 */
public record Attachment(String source, String path) {}
