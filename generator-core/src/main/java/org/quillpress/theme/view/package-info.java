/**
 * The theme contract: what a template can name. Records of text, flags and lists; null means
 * absent.
 */
@NullMarked
package org.quillpress.theme.view;

import org.jspecify.annotations.NullMarked;
