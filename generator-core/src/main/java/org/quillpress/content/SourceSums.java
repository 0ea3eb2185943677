package org.quillpress.content;

import java.util.function.ToLongFunction;

/**
 * What was read of a site's sources, as sums.
 *
 * @param contents of each file of the site by its path, that is of the very bytes that were read of
 *     it; 0 if it was not read, or if files change while they are read
 * @param others one sum of the program, of how it was told to build, and of all files that are
 *     neither texts that stand alone nor only copied: of what may change every page
 */
public record SourceSums(ToLongFunction<String> contents, long others) {}
