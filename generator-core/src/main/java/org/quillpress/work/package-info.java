/** Doing independent work items on several threads. */
@NullMarked
package org.quillpress.work;

import org.jspecify.annotations.NullMarked;
