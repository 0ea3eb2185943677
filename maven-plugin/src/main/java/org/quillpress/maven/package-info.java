/** The Maven goals: parameters in, the core called, its answer put into Maven's words. */
@NullMarked
package org.quillpress.maven;

import org.jspecify.annotations.NullMarked;
