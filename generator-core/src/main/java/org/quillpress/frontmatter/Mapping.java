package org.quillpress.frontmatter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.quillpress.problem.Place;

/** Keys with values, in the order in which they were typed. */
public record Mapping(Place place, Map<String, Entry> entries) implements Node {
  /**
   * A key with its value.
   *
   * @param place where the key stands
   */
  public record Entry(Place place, Node value) {}

  /** Copies its map. */
  public Mapping {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** A mapping without keys. */
  public static Mapping empty(String file) {
    return new Mapping(Place.of(file), Map.of());
  }

  /** The value of a key, if the key is there. */
  public Optional<Node> get(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::value);
  }

  /** All values as {@link Node#value() plain data}, in the order in which they were typed. */
  public Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    entries.forEach((key, entry) -> values.put(key, entry.value().value()));
    return Collections.unmodifiableMap(values);
  }
}
