/**
 * The theme contract: what a template can name. Records of text, flags and lists; null means
 * absent. Beside each list such as {@code tags} there is a flag {@code hasTags}, which says whether
 * it has anything, unless the view says something else by that name.
 */
@NullMarked
package org.quillpress.theme.view;

import org.jspecify.annotations.NullMarked;
