package org.quillpress.content;

import java.util.List;
import org.quillpress.markdown.Html;
import org.quillpress.markdown.Slot;

/**
 * The beginning of a text for lists, which may lie outside of memory.
 *
 * @param text HTML without the values of its slots
 * @param slots places for the addresses of links and pictures
 * @param plain the same as plain text
 */
record Teaser(CharSequence text, List<Slot> slots, CharSequence plain) {
  /** Copies its list. */
  Teaser {
    slots = List.copyOf(slots);
  }

  /** The HTML, in memory. */
  Html html() {
    return new Html(text.toString(), slots);
  }
}
