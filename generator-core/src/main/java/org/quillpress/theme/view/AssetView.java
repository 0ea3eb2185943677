package org.quillpress.theme.view;

/** A file of the theme under its published name. */
public record AssetView(String url, String integrity) {}
