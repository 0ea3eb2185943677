package org.quillpress.theme.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place of a story in its {@code series}: {@code story.series}. Previous and next never leave
 * the series; {@code start} is null on the first part and on the second, where it is {@code
 * previous}, {@code latest} on the latest part; of a long series {@code parts} has only the
 * neighbours. {@code total} is how many parts there are or will be, null if nobody knows.
 */
public record SeriesPart(
    SeriesView series,
    String name,
    String url,
    String part,
    String partText,
    @Nullable String total,
    String partsText,
    boolean isOngoing,
    boolean isComplete,
    boolean isPaused,
    String wordCountText,
    String readingTimeText,
    boolean isFirst,
    boolean isLast,
    @Nullable CardView start,
    @Nullable CardView latest,
    @Nullable CardView previous,
    @Nullable CardView next,
    List<PartView> parts) {}
