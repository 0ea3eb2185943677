package org.quillpress.html;

/**
 * A piece of a text: what stands below a heading, or a part of that.
 *
 * @param id of the heading above it, or empty
 * @param heading text of the heading above it, or empty
 * @param first whether it is the first below its heading
 * @param text without marks, on one line
 */
public record Passage(String id, String heading, boolean first, String text) {}
