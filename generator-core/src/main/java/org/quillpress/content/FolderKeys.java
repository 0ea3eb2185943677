package org.quillpress.content;

import java.util.List;

/**
 * The keys by which a folder's {@code _index.md} or {@code _section.md} speaks for all files below
 * the folder.
 */
public final class FolderKeys {
  /** What can hold for a key of front matter. */
  public static final List<Key> SCHEMA =
      List.of(
          Key.of("required", "flag", "whether the key must be there").otherwise("false"),
          Key.of(
              "type",
              "text, number, date, flag, list or picture",
              "what the value must be; a text in place of the record says this alone"),
          Key.of("values", "list of texts", "what the value, or each of the list, can be"),
          Key.of(
              "of",
              "authors, tags or another taxonomy",
              "each value must have a file of its own there, or be allowed there"));

  /** All keys, in the order of the reference. */
  public static final List<Key> ALL =
      List.of(
          Key.of(
                  "defaults",
                  "keys with values",
                  "front matter of files that do not say otherwise; the nearest folder counts")
              .or("cascade"),
          Key.of("schema", "records by key", "what the front matter must have").with(SCHEMA));

  private FolderKeys() {}
}
