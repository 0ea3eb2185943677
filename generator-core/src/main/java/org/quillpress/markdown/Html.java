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
  /** The value of a slot whose whole attribute is to be left out; no text can hold it. */
  public static final String NO_ATTRIBUTE = "\0";

  /** HTML of nothing. */
  public static final Html EMPTY = new Html("", List.of());

  /** Copies its list. */
  public Html {
    slots = List.copyOf(slots);
  }

  /**
   * The complete HTML.
   *
   * @param values gives what to insert, already escaped for an attribute, or {@link #NO_ATTRIBUTE}
   */
  public String fill(Function<Slot, String> values) {
    if (slots.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + slots.size() * 24);
    int from = 0;
    for (Slot slot : slots) {
      String value = values.apply(slot);
      out.append(text, from, slot.at());
      from = slot.at();
      if (value.equals(NO_ATTRIBUTE)) {
        out.setLength(beforeAttribute(out));
        from++;
      } else {
        out.append(value);
      }
    }
    return out.append(text, from, text.length()).toString();
  }

  /** Where the attribute begins, with the white space before it, whose opening quote is last. */
  private static int beforeAttribute(StringBuilder out) {
    int at = out.lastIndexOf("=");
    while (at > 0 && Character.isWhitespace(out.charAt(at - 1))) {
      at--;
    }
    while (at > 0 && !Character.isWhitespace(out.charAt(at - 1))) {
      at--;
    }
    return Math.max(0, at - 1);
  }
}
