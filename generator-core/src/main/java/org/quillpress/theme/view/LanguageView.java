package org.quillpress.theme.view;

/** A language of the site. */
public record LanguageView(
    String code,
    String name,
    String dir,
    String url,
    boolean isCurrent,
    boolean first,
    boolean last,
    int index) {
  /** The same language where it leads to another page. */
  public LanguageView to(String page) {
    return new LanguageView(code, name, dir, page, isCurrent, first, last, index);
  }
}
