package org.quillpress.theme.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place of a story in its series: {@code story.series}. Previous and next never leave the
 * series; {@code start} and {@code latest} are null on the part that they would lead to; of a long
 * series {@code parts} has only the neighbours.
 */
public record SeriesPart(
    String name,
    String url,
    String part,
    String partText,
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
