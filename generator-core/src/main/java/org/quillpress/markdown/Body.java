package org.quillpress.markdown;

import java.util.List;

/**
 * All that is known of a text from one parse.
 *
 * @param html the whole text
 * @param teaser its beginning for lists: up to {@code <!--more-->}, else the first paragraphs
 * @param teaserText the teaser as plain text, on one line
 * @param hasMore whether there is more than the teaser
 * @param title plain text of the first heading of level 1 if it was taken as the title and
 *     therefore is not in {@link #html}, or empty
 * @param headings all other headings in order
 * @param anchors ids that a link can point to, headings among them, in order
 * @param words number of words in scripts that separate them
 * @param ideographs number of characters in scripts that do not separate words (Chinese, Japanese,
 *     Thai)
 * @param mixed whether any of the HTML is the author's own, an extension's, or a form element: what
 *     a feed cannot hold as it is
 */
public record Body(
    Html html,
    Html teaser,
    String teaserText,
    boolean hasMore,
    String title,
    List<Heading> headings,
    List<String> anchors,
    int words,
    int ideographs,
    boolean mixed) {
  /** Copies its lists. */
  public Body {
    headings = List.copyOf(headings);
    anchors = List.copyOf(anchors);
  }

  /** The same for a text of which only the lines stand in a file as they are here. */
  public Body withoutColumns() {
    List<Slot> slots =
        html.slots().stream()
            .map(slot -> new Slot(slot.at(), slot.kind(), slot.target(), slot.line(), 0))
            .toList();
    return new Body(
        new Html(html.text(), slots),
        teaser,
        teaserText,
        hasMore,
        title,
        headings,
        anchors,
        words,
        ideographs,
        mixed);
  }
}
