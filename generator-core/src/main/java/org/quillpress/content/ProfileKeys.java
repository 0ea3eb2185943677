package org.quillpress.content;

import java.util.ArrayList;
import java.util.List;
import org.quillpress.model.Taxonomy;

/** The keys of the files about authors, series and other terms. */
public final class ProfileKeys {
  private static final String TEXT = "text";

  private static final Key NAME =
      Key.of("name", TEXT, "what readers see")
          .or("title", "displayName")
          .otherwise("from the name of the file");

  private static final Key PICTURE =
      Key.of("picture", "path, or record", "a portrait, or another picture")
          .or("image", "avatar", "photo", "cover")
          .with(FrontMatterKeys.PICTURE);

  private static final List<Key> COMMON =
      List.of(
          Key.of("description", TEXT, "one line for search engines and shared links"),
          Key.of("slug", TEXT, "the last segment of its address")
              .otherwise("from the name of the file"),
          Key.of("aliases", "list of paths", "old addresses that lead to its page")
              .or("redirect_from"),
          Key.of("params", "keys with values", "your own values, for the theme")
              .otherwise("unknown keys are kept here too"));

  private static final Key LINKS =
      Key.of("links", "list of links", "pages elsewhere").with(SettingsKeys.LINK);

  /** Keys of a file about an author, in the order of the reference. */
  public static final List<Key> AUTHOR =
      all(
          NAME,
          PICTURE,
          LINKS,
          Key.of("website", "address", "a page elsewhere, in addition to links:")
              .or("url", "uri", "home", "web"),
          Key.of("bio", "Markdown", "who it is, if the file has no text"));

  /** Keys of a file about a series. */
  public static final List<Key> SERIES =
      all(
          NAME,
          PICTURE,
          Key.of("status", TEXT, "ongoing, complete or paused").otherwise("nothing is said of it"),
          Key.of("parts", "number", "how many parts it will have")
              .otherwise("as many as are published"),
          LINKS);

  /** Keys of a file about another term. */
  public static final List<Key> TERM = all(NAME, PICTURE, LINKS);

  private ProfileKeys() {}

  /** Keys of the files about the terms of a taxonomy. */
  static List<Key> of(String taxonomy) {
    return switch (taxonomy) {
      case Taxonomy.AUTHORS -> AUTHOR;
      case Taxonomy.SERIES -> SERIES;
      default -> TERM;
    };
  }

  private static List<Key> all(Key... first) {
    List<Key> keys = new ArrayList<>(List.of(first));
    keys.addAll(COMMON);
    return List.copyOf(keys);
  }
}
