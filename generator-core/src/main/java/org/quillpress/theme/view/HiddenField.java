package org.quillpress.theme.view;

/** A value that is sent with a form without being shown. */
public record HiddenField(String name, String value, boolean first, boolean last, int index) {}
