package org.quillpress.theme.view;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tag, a category or another term; {@code isCurrent} on its own page. */
public record TermView(
    String name,
    String slug,
    String url,
    String count,
    String countText,
    String feedUrl,
    @Nullable String descriptionHtml,
    @Nullable ImageView image,
    String weight,
    Map<String, Object> params,
    boolean isCurrent,
    boolean first,
    boolean last,
    int index) {
  /**
   * The same term at a place of a list.
   *
   * @param index from 0
   * @param size of the list
   */
  public TermView at(int index, int size) {
    return with(isCurrent, index == 0, index == size - 1, index);
  }

  /** The same term on its own page. */
  public TermView asCurrent() {
    return with(true, first, last, index);
  }

  private TermView with(boolean current, boolean isFirst, boolean isLast, int place) {
    return new TermView(
        name,
        slug,
        url,
        count,
        countText,
        feedUrl,
        descriptionHtml,
        image,
        weight,
        params,
        current,
        isFirst,
        isLast,
        place);
  }
}
