package org.quillpress.content;

import java.util.List;

/**
 * A key that people type into front matter or {@code site.yaml}. The readers and the reference in
 * the handbook go by these records. The case of a key and hyphens or underscores in it do not
 * matter: {@code timeZone}, {@code timezone} and {@code time_zone} are one.
 *
 * @param name as the documentation writes it
 * @param others spellings that mean the same; of several in one file the first that has a value
 *     counts, {@code name} before all others
 * @param type what the value is, in words: text, date, flag, number, list of texts, …
 * @param meaning one line for the reference
 * @param fallback what counts if the key is not there, in words, or empty if nothing does
 * @param parts keys of the value, if it is a record or a list of records
 */
public record Key(
    String name,
    List<String> others,
    String type,
    String meaning,
    String fallback,
    List<Key> parts) {
  /** Copies its lists. */
  public Key {
    others = List.copyOf(others);
    parts = List.copyOf(parts);
  }

  static Key of(String name, String type, String meaning) {
    return new Key(name, List.of(), type, meaning, "", List.of());
  }

  Key or(String... spellings) {
    return new Key(name, List.of(spellings), type, meaning, fallback, parts);
  }

  Key otherwise(String words) {
    return new Key(name, others, type, meaning, words, parts);
  }

  Key with(List<Key> keys) {
    return new Key(name, others, type, meaning, fallback, keys);
  }
}
