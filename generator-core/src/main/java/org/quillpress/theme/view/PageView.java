package org.quillpress.theme.view;

import java.util.List;
import java.util.Map;

/**
 * The page that is being rendered: {@code page}. {@code kind} is one of home, story, page, tag,
 * tags, category, categories, author, authors, series, archive, search, subscribe, list, 404.
 */
public record PageView(
    String kind,
    boolean isHome,
    boolean isStory,
    boolean isPage,
    boolean isList,
    boolean isTag,
    boolean isCategory,
    boolean isAuthor,
    boolean isSeries,
    boolean isArchive,
    boolean isSearch,
    boolean isSubscribe,
    boolean is404,
    String title,
    String headTitle,
    String descriptionText,
    String url,
    String absoluteUrl,
    String canonicalUrl,
    String bodyClass,
    String lang,
    String dir,
    List<Crumb> breadcrumbs,
    boolean hasBreadcrumbs,
    List<TranslationView> translations,
    String headHtml,
    String footHtml,
    Map<String, AssetView> assets) {}
