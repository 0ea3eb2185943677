package org.quillpress.theme.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The whole site: {@code site}. */
public record SiteView(
    String title,
    @Nullable String tagline,
    @Nullable String descriptionText,
    String url,
    String homeUrl,
    String basePath,
    String lang,
    String dir,
    boolean isRtl,
    @Nullable String copyrightHtml,
    @Nullable ImageView logo,
    @Nullable ImageView socialImage,
    List<FeedView> feeds,
    @Nullable String opmlUrl,
    String sitemapUrl,
    @Nullable String searchIndexUrl,
    boolean hasSearch,
    Map<String, List<MenuItem>> menus,
    List<LinkView> social,
    boolean hasSocial,
    List<LanguageView> languages,
    boolean hasLanguages,
    String storyCount,
    List<CardView> latest,
    List<CardView> pinned,
    List<TermView> tags,
    List<TermView> categories,
    List<AuthorView> authors,
    List<SeriesView> series,
    List<YearView> years,
    Map<String, Object> settings,
    Map<String, String> labels,
    Map<String, Object> data,
    Map<String, Object> params) {
  /** The same site with the menus as one page shows them. */
  public SiteView with(Map<String, List<MenuItem>> menus) {
    return new SiteView(title, tagline, descriptionText, url, homeUrl, basePath, lang, dir, isRtl, copyrightHtml, logo, socialImage, feeds, opmlUrl, sitemapUrl, searchIndexUrl, hasSearch, menus, social, hasSocial, languages, hasLanguages, storyCount, latest, pinned, tags, categories, authors, series, years, settings, labels, data, params);
  }
}
