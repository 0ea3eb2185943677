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
    String bylineText,
    List<TermView> tags,
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
        bylineText,
        tags,
        kicker,
        kickerUrl,
        image,
        seriesPartText,
        index == 0,
        index == size - 1,
        index);
  }

  /**
   * Whether another card is this one, maybe at another place of a list. Says no when in doubt:
   * cards that were made apart are not the same.
   */
  @SuppressWarnings("ReferenceEquality")
  public boolean isSameStory(CardView other) {
    return id == other.id
        && slug == other.slug
        && title == other.title
        && titleHtml == other.titleHtml
        && subtitle == other.subtitle
        && url == other.url
        && absoluteUrl == other.absoluteUrl
        && canonicalUrl == other.canonicalUrl
        && isSyndicated == other.isSyndicated
        && sourceName == other.sourceName
        && sourceUrl == other.sourceUrl
        && excerptText == other.excerptText
        && excerptHtml == other.excerptHtml
        && hasMore == other.hasMore
        && dateIso == other.dateIso
        && dateHuman == other.dateHuman
        && dateShort == other.dateShort
        && dateYear == other.dateYear
        && dateMonthName == other.dateMonthName
        && dateDay == other.dateDay
        && updatedIso == other.updatedIso
        && updatedHuman == other.updatedHuman
        && isUpdated == other.isUpdated
        && isPinned == other.isPinned
        && isDraft == other.isDraft
        && isScheduled == other.isScheduled
        && contentWarning == other.contentWarning
        && hasContentWarning == other.hasContentWarning
        && wordCount == other.wordCount
        && readingMinutes == other.readingMinutes
        && readingTimeText == other.readingTimeText
        && lang == other.lang
        && dir == other.dir
        && authors == other.authors
        && bylineText == other.bylineText
        && tags == other.tags
        && kicker == other.kicker
        && kickerUrl == other.kickerUrl
        && image == other.image
        && seriesPartText == other.seriesPartText;
  }
}
