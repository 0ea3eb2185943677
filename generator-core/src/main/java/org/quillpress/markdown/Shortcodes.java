package org.quillpress.markdown;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The shortcodes that texts can use, by their names without regard to case. Immutable. */
public final class Shortcodes {
  /** None at all. */
  public static final Shortcodes NONE = new Shortcodes(Map.of());

  private final TreeMap<String, Shortcode> known = new TreeMap<>();

  private Shortcodes(Map<String, ? extends Shortcode> shortcodes) {
    shortcodes.forEach((name, code) -> known.put(name.toLowerCase(Locale.ROOT), code));
  }

  /** Those of a map. */
  public static Shortcodes of(Map<String, ? extends Shortcode> shortcodes) {
    return new Shortcodes(shortcodes);
  }

  /** All names, in lower case. */
  public NavigableSet<String> names() {
    return Collections.unmodifiableNavigableSet(known.navigableKeySet());
  }

  /** Gives each with its name, in the order of the names. */
  public void forEach(BiConsumer<String, Shortcode> each) {
    known.forEach(each);
  }

  /** The one of a name. */
  public Optional<Shortcode> named(String name) {
    return Optional.ofNullable(known.get(name.toLowerCase(Locale.ROOT)));
  }
}
