package org.quillpress.theme.view;

/** Where a reply can be sent. */
public record CommentForm(String actionUrl, String method) {}
