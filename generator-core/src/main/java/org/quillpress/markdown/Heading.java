package org.quillpress.markdown;

/**
 * A heading in a text.
 *
 * @param level 1 to 6
 * @param id its anchor, unique in its text
 * @param text plain text
 */
public record Heading(int level, String id, String text) {}
