package org.quillpress.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where readers can subscribe to letters.
 *
 * @param action address, or path below the home
 * @param field name of the field for the reader's address
 * @param hidden values that are sent with it, by name
 * @param honeypot name of a field that only programs fill, or empty
 */
public record Newsletter(String action, String field, Map<String, String> hidden, String honeypot) {
  /** Copies its map. */
  public Newsletter {
    hidden = Collections.unmodifiableMap(new LinkedHashMap<>(hidden));
  }
}
