package org.quillpress.model;

import java.util.List;
import org.quillpress.problem.Place;

/**
 * An entry of a menu.
 *
 * @param url as typed: a path below the home, a source file, or an address elsewhere
 * @param place where it is typed
 */
public record MenuEntry(String name, String url, Place place, List<MenuEntry> children) {
  /** Copies its list. */
  public MenuEntry {
    children = List.copyOf(children);
  }
}
