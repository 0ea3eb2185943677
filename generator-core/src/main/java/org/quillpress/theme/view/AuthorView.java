package org.quillpress.theme.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An author, in a byline, a list or on the author's own page. */
public record AuthorView(
    String name,
    String slug,
    String url,
    @Nullable String bioHtml,
    @Nullable ImageView image,
    List<LinkView> links,
    String count,
    String countText,
    String feedUrl,
    Map<String, Object> params,
    boolean first,
    boolean last,
    int index) {
  /**
   * The same author at a place of a list.
   *
   * @param index from 0
   * @param size of the list
   */
  public AuthorView at(int index, int size) {
    return new AuthorView(
        name,
        slug,
        url,
        bioHtml,
        image,
        links,
        count,
        countText,
        feedUrl,
        params,
        index == 0,
        index == size - 1,
        index);
  }
}
