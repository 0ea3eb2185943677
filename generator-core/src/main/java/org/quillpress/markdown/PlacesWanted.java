package org.quillpress.markdown;

/** Stops work on a tree that does not tell where its nodes stand, because somebody has to know. */
final class PlacesWanted extends RuntimeException {
  private static final long serialVersionUID = 1;

  PlacesWanted() {
    super(null, null, false, false);
  }
}
