package org.quillpress.markdown.syntax;

/**
 * A node whose words are for those alone who read the whole text where it stands: they are in no
 * teaser, description or other plain text.
 */
public interface Untold {}
