package org.quillpress.content;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quillpress.frontmatter.Mapping;

/**
 * Lays front matter over what holds for the file anyway. A value replaces the whole value below it;
 * only {@code params} are laid over each other key by key. Each value keeps its own place.
 */
final class Defaults {
  /** Keys that say one thing in several ways: one of them hides all of them further away. */
  private static final Map<String, List<String>> SAME =
      Map.of(
          "draft", List.of("published", "status"),
          "published", List.of("draft", "status"),
          "status", List.of("draft", "published"),
          "tag", List.of("tags"),
          "tags", List.of("tag"),
          "category", List.of("categories"),
          "categories", List.of("category"));

  private Defaults() {}

  /**
   * Front matter with defaults below it.
   *
   * @param layers front matter as well, with its keys named, the nearest first
   */
  static Mapping under(Mapping head, List<Mapping> layers) {
    if (layers.isEmpty()) {
      return head;
    }
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>(head.entries());
    for (Mapping layer : layers) {
      Set<String> above = new HashSet<>();
      entries.forEach(
          (key, entry) -> {
            if (!Spellings.isAbsent(entry)) {
              above.add(key);
            }
          });
      layer
          .entries()
          .forEach(
              (key, entry) -> {
                boolean hidden =
                    SAME.getOrDefault(key, List.of()).stream().anyMatch(above::contains);
                if (above.contains(key)) {
                  entries.computeIfPresent(key, (name, own) -> params(name, own, entry));
                } else if (!hidden) {
                  entries.put(key, entry);
                }
              });
    }
    return new Mapping(head.place(), entries);
  }

  private static Mapping.Entry params(String key, Mapping.Entry own, Mapping.Entry below) {
    if (key.equals(HeadKeys.PARAMS)
        && own.value() instanceof Mapping above
        && below.value() instanceof Mapping more) {
      Map<String, Mapping.Entry> all = new LinkedHashMap<>(above.entries());
      more.entries().forEach(all::putIfAbsent);
      return new Mapping.Entry(own.place(), new Mapping(above.place(), all));
    }
    return own;
  }
}
