package org.quillpress.content;

import java.io.IOException;

/**
 * A text is asked for of which an earlier build kept the beginning, and somebody changed or removed
 * its file after this build read it: the two would not be of one text.
 */
public final class ChangedText extends IOException {
  private static final long serialVersionUID = 1L;

  ChangedText(String file) {
    super(file + " was changed during the build");
  }
}
