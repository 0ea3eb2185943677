package org.quillpress.model;

import java.util.List;

/**
 * An entry of a menu.
 *
 * @param url as typed: a path below the home, or an address elsewhere
 */
public record MenuEntry(String name, String url, List<MenuEntry> children) {
  /** Copies its list. */
  public MenuEntry {
    children = List.copyOf(children);
  }
}
