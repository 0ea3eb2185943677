package org.quillpress;

/** The version of this library. */
final class Version {
  /** As in the build file; a test compares the two. */
  static final String TEXT = "0.1.0-SNAPSHOT";

  private Version() {}
}
