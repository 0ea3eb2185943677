package org.quillpress.markdown;

/** Stops work on a tree that does not tell where its nodes stand, because somebody has to know. */
final class PlacesWanted extends RuntimeException {
  static final PlacesWanted SIGNAL = new PlacesWanted();

  private static final long serialVersionUID = 1;

  private PlacesWanted() {
    super(null, null, false, false);
  }
}
