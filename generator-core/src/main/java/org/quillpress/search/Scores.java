package org.quillpress.search;

/**
 * How well a text is found by a word, from 1 to 63: a word in the title counts more than one in a
 * heading, that more than one in the name of a term, that more than one in the text; within these,
 * and for the text itself, as <a href="https://en.wikipedia.org/wiki/Okapi_BM25">BM25</a> has it,
 * without the part for the word's rarity.
 */
final class Scores {
  private static final int TITLE = 45;
  private static final int HEADING = 35;
  private static final int TERM = 25;
  private static final int TEXT = 23;

  private final float[] norms;

  /**
   * @param lengths words of each text
   */
  Scores(int[] lengths) {
    long sum = 0;
    for (int length : lengths) {
      sum += length;
    }
    float usual = usual(lengths.length == 0 ? 1 : (double) sum / lengths.length);
    norms = new float[lengths.length];
    for (int i = 0; i < norms.length; i++) {
      norms[i] = 1.2f * (0.25f + 0.75f * lengths[i] / usual);
    }
  }

  /** The mean in steps, so that a story more does not change every file. */
  private static float usual(double mean) {
    double usual = 16;
    while (usual * 1.4 < mean) {
      usual *= 1.4;
    }
    return (float) usual;
  }

  /**
   * The score.
   *
   * @param text number of the text
   * @param found how often, times eight, and the flags of {@link Block}
   */
  int of(int text, int found) {
    int count = found >> 3;
    int body = count == 0 ? 0 : 1 + (int) (TEXT * count / (count + norms[text]));
    if ((found & Block.TITLE) != 0) {
      return TITLE + ((found & Block.HEADING) == 0 ? 0 : 4) + body / 2;
    }
    if ((found & Block.HEADING) != 0) {
      return HEADING + body * 9 / 24;
    }
    return (found & Block.TERM) != 0 ? TERM + body * 9 / 24 : body;
  }
}
