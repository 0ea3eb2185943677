package org.quillpress.foreign;

/**
 * A text in which other systems' tags are replaced. It has the lines of the text that it was made
 * from, so that only columns differ. Immutable.
 */
public final class Translation {
  private final String text;
  private final long[] places;
  private final int[] origins;

  /**
   * @param places keys of places in this text, ascending, from which on another origin holds
   * @param origins column in the other text at that place; or for all that follows up to the next
   *     place, as {@code -1 - column}
   */
  Translation(String text, long[] places, int[] origins) {
    this.text = text;
    this.places = places;
    this.origins = origins;
  }

  static Translation unchanged(String text) {
    return new Translation(text, new long[0], new int[0]);
  }

  /** Line and column, from 0, in a number that sorts like them. */
  static long key(int line, int column) {
    return (long) line << 32 | column;
  }

  /** The Markdown. */
  public String text() {
    return text;
  }

  /** Whether it differs from the text that it was made from. */
  public boolean isChanged() {
    return places.length > 0;
  }

  /**
   * The column in the text that this was made from.
   *
   * @param line line in both texts, from 0
   * @param column column in this text, from 0
   */
  public int column(int line, int column) {
    int low = 0;
    int high = places.length;
    long key = key(line, column);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places[middle] <= key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == 0 || places[low - 1] >>> 32 != line) {
      return column;
    }
    int origin = origins[low - 1];
    return origin < 0 ? -1 - origin : origin + column - (int) places[low - 1];
  }
}
