/** Formulas as MathML. */
@NullMarked
package org.quillpress.math;

import org.jspecify.annotations.NullMarked;
