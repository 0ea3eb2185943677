package org.quillpress.foreign;

import java.util.Optional;

/** What is known of a site and a page when a text that names it is read. */
@FunctionalInterface
public interface Known {
  /**
   * A value.
   *
   * @param name as other systems have it: {@code site.url}, an address without a path and slash at
   *     its end; {@code site.baseurl}, the path below it or empty; {@code site.title}, {@code
   *     page.title} and the site's and the page's own keys
   */
  Optional<String> value(String name);

  /**
   * Whether whoever reads the text next knows shortcodes as Hugo writes them: those that have no
   * meaning here are left to it.
   */
  default boolean readsShortcodes() {
    return false;
  }

  /** Whether the site has a shortcode of its own of that name, whatever it means elsewhere. */
  default boolean hasShortcode(String name) {
    return false;
  }
}
