/** Reading and publishing trees of files: folders, jars and maps alike. */
@NullMarked
package org.quillpress.files;

import org.jspecify.annotations.NullMarked;
