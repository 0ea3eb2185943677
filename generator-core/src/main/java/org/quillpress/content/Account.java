package org.quillpress.content;

import java.util.List;

/**
 * What was decided about one story or page, and where each value comes from, for people.
 *
 * @param values of its front matter, typed or not
 * @param address how its address was made
 */
public record Account(List<Value> values, List<Value> address) {
  /**
   * A value.
   *
   * @param origin the place where it was typed, or what it was made of
   */
  public record Value(String name, String value, String origin) {}

  /** Copies its lists. */
  public Account {
    values = List.copyOf(values);
    address = List.copyOf(address);
  }
}
