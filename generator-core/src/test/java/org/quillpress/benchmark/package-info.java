/** Measures how fast sites are built: parts with JMH, whole builds with a program of their own. */
package org.quillpress.benchmark;
