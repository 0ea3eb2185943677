package org.quillpress.theme.view;

/** One of several pictures that the head of a story names: {@code story.gallery}. */
public record GalleryPicture(ImageView image, boolean first, boolean last, int index) {}
