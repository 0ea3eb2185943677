package org.quillpress.theme.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place of a story in its series: {@code story.series}. */
public record SeriesPart(
    String name,
    String url,
    String part,
    String partText,
    boolean isFirst,
    boolean isLast,
    @Nullable CardView previous,
    @Nullable CardView next,
    List<PartView> parts) {}
