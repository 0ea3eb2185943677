package org.quillpress.theme.view;

/** A year of the archive. */
public record YearView(
    String year,
    String url,
    String count,
    boolean isCurrent,
    boolean first,
    boolean last,
    int index) {
  /** The same year on the page of its archive. */
  public YearView asCurrent() {
    return new YearView(year, url, count, true, first, last, index);
  }
}
