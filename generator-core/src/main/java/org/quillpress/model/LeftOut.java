package org.quillpress.model;

/**
 * A source file that is not published.
 *
 * @param file path in the source
 * @param reason why, for a person: lower case, no full stop
 */
public record LeftOut(String file, String reason) implements Comparable<LeftOut> {
  @Override
  public int compareTo(LeftOut other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : reason.compareTo(other.reason);
  }
}
