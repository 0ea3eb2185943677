package org.quillpress.files;

/**
 * What a publication did.
 *
 * @param written files that are new or changed
 * @param unchanged files left alone since their bytes are the same
 * @param removed files of an earlier publication that are gone
 */
public record Published(int written, int unchanged, int removed) {}
