package org.quillpress.theme;

import java.util.List;

/**
 * A setting that a theme offers to the owner of a site.
 *
 * @param key its name in {@code site.settings}
 * @param type what can be typed
 * @param label what it is, for people
 * @param initial the value if the site sets none; {@code true} or {@code false} for a switch
 * @param choices the values of a {@link Type#CHOICE}, else empty
 */
public record ThemeSetting(
    String key, Type type, String label, String initial, List<String> choices) {
  /** What can be typed for a setting. */
  public enum Type {
    /** Any text. */
    TEXT,
    /** A colour of CSS: {@code #a40}, {@code rebeccapurple}, {@code oklch(60% 0.1 30)}. */
    COLOUR,
    /** {@code true} or {@code false}. */
    SWITCH,
    /** One of the choices. */
    CHOICE,
    /** The path or address of a picture. */
    PICTURE,
    /** A number with or without a decimal point. */
    NUMBER
  }

  /** Copies its list. */
  public ThemeSetting {
    choices = List.copyOf(choices);
  }
}
