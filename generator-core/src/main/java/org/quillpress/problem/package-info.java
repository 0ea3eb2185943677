/** What is wrong, where, and what to do about it: a user's mistake as a value. */
@NullMarked
package org.quillpress.problem;

import org.jspecify.annotations.NullMarked;
