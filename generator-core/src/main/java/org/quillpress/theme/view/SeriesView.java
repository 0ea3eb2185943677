package org.quillpress.theme.view;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A series, in a list or on its own page. Words and reading time are of all its parts together; at
 * most one of {@code isOngoing}, {@code isComplete} and {@code isPaused} is true.
 */
public record SeriesView(
    String name,
    String slug,
    String url,
    @Nullable String descriptionHtml,
    @Nullable ImageView image,
    String count,
    String countText,
    String partsText,
    String feedUrl,
    boolean isOngoing,
    boolean isComplete,
    boolean isPaused,
    String wordCount,
    String wordCountText,
    String readingMinutes,
    String readingTimeText,
    CardView start,
    CardView latest,
    Map<String, Object> params,
    boolean first,
    boolean last,
    int index) {
  /**
   * The same series at a place of a list.
   *
   * @param index from 0
   * @param size of the list
   */
  public SeriesView at(int index, int size) {
    return new SeriesView(
        name,
        slug,
        url,
        descriptionHtml,
        image,
        count,
        countText,
        partsText,
        feedUrl,
        isOngoing,
        isComplete,
        isPaused,
        wordCount,
        wordCountText,
        readingMinutes,
        readingTimeText,
        start,
        latest,
        params,
        index == 0,
        index == size - 1,
        index);
  }
}
