package org.quillpress.markdown.syntax;

/** A named block whose words are told only where it stands. */
public final class UntoldContainer extends Container implements Untold {
  UntoldContainer(Opening opening) {
    super(opening);
  }
}
