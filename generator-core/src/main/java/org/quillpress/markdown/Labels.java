package org.quillpress.markdown;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/** The words that rendered Markdown itself adds, in one language. */
public final class Labels {
  /** English. */
  public static final Labels ENGLISH = of(Label::english);

  private final Function<Label, String> words;

  private Labels(Function<Label, String> words) {
    this.words = words;
  }

  /**
   * Words that are asked for where they are needed, from any thread.
   *
   * @param words gives the word for a label, always the same
   */
  public static Labels of(Function<Label, String> words) {
    return new Labels(requireNonNull(words, "words"));
  }

  /** The word for a label. */
  public String text(Label label) {
    return words.apply(label);
  }
}
