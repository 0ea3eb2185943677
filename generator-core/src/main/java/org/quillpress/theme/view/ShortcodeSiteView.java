package org.quillpress.theme.view;

import java.util.Map;

/** The site as a shortcode knows it: {@code site}. */
public record ShortcodeSiteView(
    String title,
    String url,
    String basePath,
    String lang,
    Map<String, Object> settings,
    Map<String, String> labels) {}
