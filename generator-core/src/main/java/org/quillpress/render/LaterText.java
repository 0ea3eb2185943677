package org.quillpress.render;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A text that is made when a template reads it: few do. Of one page, so of one thread. */
final class LaterText implements CharSequence {
  private final Supplier<String> maker;
  private @Nullable String made;

  LaterText(Supplier<String> maker) {
    this.maker = maker;
  }

  @Override
  public String toString() {
    String text = made;
    if (text == null) {
      text = maker.get();
      made = text;
    }
    return text;
  }

  @Override
  public int length() {
    return toString().length();
  }

  @Override
  public char charAt(int index) {
    return toString().charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return toString().subSequence(start, end);
  }
}
