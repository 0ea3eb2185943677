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
    String subscribeUrl,
    @Nullable NewsletterForm newsletter,
    String sitemapUrl,
    @Nullable String searchUrl,
    @Nullable String searchIndexUrl,
    boolean hasSearch,
    Map<String, List<MenuItem>> menus,
    List<LinkView> social,
    List<LanguageView> languages,
    String storyCount,
    List<CardView> latest,
    List<CardView> pinned,
    List<TermView> tags,
    List<TermView> categories,
    List<AuthorView> authors,
    List<SeriesView> series,
    List<TaxonomyView> taxonomies,
    List<LinkView> indexes,
    List<YearView> years,
    Map<String, Object> settings,
    Map<String, String> labels,
    Map<String, Object> data,
    Map<String, Object> params) {
  /** The same site with the menus, the languages and the years as one page shows them. */
  public SiteView with(
      Map<String, List<MenuItem>> menus, List<LanguageView> languages, List<YearView> years) {
    return with(menus, languages, tags, categories, taxonomies, years);
  }

  /** The same site with the terms as the page of one shows them. */
  public SiteView with(
      List<TermView> tags, List<TermView> categories, List<TaxonomyView> taxonomies) {
    return with(menus, languages, tags, categories, taxonomies, years);
  }

  private SiteView with(
      Map<String, List<MenuItem>> menus,
      List<LanguageView> languages,
      List<TermView> tags,
      List<TermView> categories,
      List<TaxonomyView> taxonomies,
      List<YearView> years) {
    return new SiteView(
        title,
        tagline,
        descriptionText,
        url,
        homeUrl,
        basePath,
        lang,
        dir,
        isRtl,
        copyrightHtml,
        logo,
        socialImage,
        feeds,
        opmlUrl,
        subscribeUrl,
        newsletter,
        sitemapUrl,
        searchUrl,
        searchIndexUrl,
        hasSearch,
        menus,
        social,
        languages,
        storyCount,
        latest,
        pinned,
        tags,
        categories,
        authors,
        series,
        taxonomies,
        indexes,
        years,
        settings,
        labels,
        data,
        params);
  }
}
