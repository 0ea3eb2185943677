package org.quillpress.markdown;

import java.util.List;
import java.util.function.Function;

/**
 * Rendered HTML with places for what only the whole site can tell: the addresses of links and
 * pictures.
 *
 * @param text the HTML without the values of its slots
 * @param slots in the order of their places
 */
public record Html(String text, List<Slot> slots) {
  /** HTML of nothing. */
  public static final Html EMPTY = new Html("", List.of());

  /** Copies its list. */
  public Html {
    slots = List.copyOf(slots);
  }

  /**
   * The complete HTML.
   *
   * @param values gives what to insert, already escaped for an attribute
   */
  public String fill(Function<Slot, String> values) {
    if (slots.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + slots.size() * 24);
    int from = 0;
    for (Slot slot : slots) {
      out.append(text, from, slot.at()).append(values.apply(slot));
      from = slot.at();
    }
    return out.append(text, from, text.length()).toString();
  }
}
