package org.quillpress.markdown;

/**
 * A heading in a text.
 *
 * @param level 1 to 6
 * @param id its anchor, unique in its text
 * @param text plain text
 * @param line line in the file, from 1
 */
public record Heading(int level, String id, String text, int line) {}
