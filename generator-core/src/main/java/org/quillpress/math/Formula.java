package org.quillpress.math;

/**
 * A formula as MathML, or what is wrong with it.
 *
 * @param mathml one {@code math} element, or empty if the formula is wrong
 * @param error what is wrong, in words, or empty
 */
public record Formula(String mathml, String error) {}
