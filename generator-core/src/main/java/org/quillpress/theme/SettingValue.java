package org.quillpress.theme;

import static java.util.Objects.requireNonNull;

import org.quillpress.problem.Place;

/**
 * What a site typed for a setting of its theme.
 *
 * @param text the value
 * @param place where it was typed
 */
public record SettingValue(String text, Place place) {
  /** Checks its parts. */
  public SettingValue {
    requireNonNull(text, "text");
    requireNonNull(place, "place");
  }
}
