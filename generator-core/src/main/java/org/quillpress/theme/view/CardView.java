package org.quillpress.theme.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story in a list: what a reader sees before opening it. Never the whole text, never lists of
 * cards.
 */
public record CardView(
    String id,
    String slug,
    String title,
    String titleHtml,
    @Nullable String subtitle,
    String url,
    String absoluteUrl,
    String canonicalUrl,
    boolean isSyndicated,
    @Nullable String sourceName,
    @Nullable String sourceUrl,
    String excerptText,
    String excerptHtml,
    boolean hasMore,
    String dateIso,
    String dateHuman,
    String dateShort,
    String dateYear,
    String dateMonthName,
    String dateDay,
    @Nullable String updatedIso,
    @Nullable String updatedHuman,
    boolean isUpdated,
    boolean isPinned,
    boolean isDraft,
    boolean isScheduled,
    @Nullable String contentWarning,
    boolean hasContentWarning,
    String wordCount,
    String readingMinutes,
    String readingTimeText,
    String lang,
    String dir,
    List<AuthorView> authors,
    boolean hasAuthors,
    String bylineText,
    List<TermView> tags,
    boolean hasTags,
    String kicker,
    @Nullable String kickerUrl,
    @Nullable ImageView image,
    @Nullable String seriesPartText,
    boolean first,
    boolean last,
    int index) {
  /**
   * The same card at a place of a list.
   *
   * @param index from 0
   * @param size of the list
   */
  public CardView at(int index, int size) {
    return new CardView(
        id,
        slug,
        title,
        titleHtml,
        subtitle,
        url,
        absoluteUrl,
        canonicalUrl,
        isSyndicated,
        sourceName,
        sourceUrl,
        excerptText,
        excerptHtml,
        hasMore,
        dateIso,
        dateHuman,
        dateShort,
        dateYear,
        dateMonthName,
        dateDay,
        updatedIso,
        updatedHuman,
        isUpdated,
        isPinned,
        isDraft,
        isScheduled,
        contentWarning,
        hasContentWarning,
        wordCount,
        readingMinutes,
        readingTimeText,
        lang,
        dir,
        authors,
        hasAuthors,
        bylineText,
        tags,
        hasTags,
        kicker,
        kickerUrl,
        image,
        seriesPartText,
        index == 0,
        index == size - 1,
        index);
  }
}
