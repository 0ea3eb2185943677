/**
 * All that a theme author sees: loading, overriding, rendering, and the check against the contract.
 */
@NullMarked
package org.quillpress.theme;

import org.jspecify.annotations.NullMarked;
