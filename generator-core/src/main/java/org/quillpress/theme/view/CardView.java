package org.quillpress.theme.view;

import java.util.List;
import java.util.Objects;
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
    CharSequence excerptText,
    CharSequence excerptHtml,
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
   * Whether another card is this one, maybe at another place of a list: it may be made anew, but
   * says the same.
   */
  public boolean isSameStory(CardView other) {
    return Objects.equals(id, other.id)
        && Objects.equals(slug, other.slug)
        && Objects.equals(title, other.title)
        && Objects.equals(titleHtml, other.titleHtml)
        && Objects.equals(subtitle, other.subtitle)
        && Objects.equals(url, other.url)
        && Objects.equals(absoluteUrl, other.absoluteUrl)
        && Objects.equals(canonicalUrl, other.canonicalUrl)
        && isSyndicated == other.isSyndicated
        && Objects.equals(sourceName, other.sourceName)
        && Objects.equals(sourceUrl, other.sourceUrl)
        && excerptText == other.excerptText
        && excerptHtml == other.excerptHtml
        && hasMore == other.hasMore
        && Objects.equals(dateIso, other.dateIso)
        && Objects.equals(dateHuman, other.dateHuman)
        && Objects.equals(dateShort, other.dateShort)
        && Objects.equals(dateYear, other.dateYear)
        && Objects.equals(dateMonthName, other.dateMonthName)
        && Objects.equals(dateDay, other.dateDay)
        && Objects.equals(updatedIso, other.updatedIso)
        && Objects.equals(updatedHuman, other.updatedHuman)
        && isUpdated == other.isUpdated
        && isPinned == other.isPinned
        && isDraft == other.isDraft
        && isScheduled == other.isScheduled
        && Objects.equals(contentWarning, other.contentWarning)
        && hasContentWarning == other.hasContentWarning
        && Objects.equals(wordCount, other.wordCount)
        && Objects.equals(readingMinutes, other.readingMinutes)
        && Objects.equals(readingTimeText, other.readingTimeText)
        && Objects.equals(lang, other.lang)
        && Objects.equals(dir, other.dir)
        && Objects.equals(authors, other.authors)
        && Objects.equals(bylineText, other.bylineText)
        && Objects.equals(tags, other.tags)
        && Objects.equals(kicker, other.kicker)
        && Objects.equals(kickerUrl, other.kickerUrl)
        && Objects.equals(image, other.image)
        && Objects.equals(seriesPartText, other.seriesPartText);
  }
}
