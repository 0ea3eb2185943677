package org.quillpress.markdown.syntax;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of alerts, as GitHub has them. */
public enum AlertKind {
  /** Worth knowing. */
  NOTE,
  /** Does something better or easier. */
  TIP,
  /** Needed to get where one wants. */
  IMPORTANT,
  /** Needs attention at once. */
  WARNING,
  /** Tells of a risk. */
  CAUTION;

  /** Its name in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static @Nullable AlertKind of(String name) {
    for (AlertKind kind : values()) {
      if (kind.name().equalsIgnoreCase(name)) {
        return kind;
      }
    }
    return null;
  }
}
