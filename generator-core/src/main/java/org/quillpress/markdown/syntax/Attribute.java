package org.quillpress.markdown.syntax;

/**
 * One attribute as it was typed.
 *
 * @param name {@code id} for {@code #name}, {@code class} for {@code .name}
 * @param value without quotation marks
 * @param at where it begins, counted from the brace that opens its list
 */
public record Attribute(String name, String value, int at) {}
