package org.quillpress.model;

import java.util.List;
import java.util.Optional;

/**
 * What an author's or a term's own file says of it.
 *
 * @param source path of the file, or empty if there is none
 * @param description one line for search engines, or empty
 * @param picture a portrait or other picture
 * @param links pages elsewhere
 * @param body handle of its text, or {@link Story#NO_TEXT}
 */
public record Profile(
    String source,
    String description,
    Optional<Picture> picture,
    List<NamedLink> links,
    long body) {
  /** For a term without a file of its own. */
  public static final Profile NONE =
      new Profile("", "", Optional.empty(), List.of(), Story.NO_TEXT);

  /** Copies its list. */
  public Profile {
    links = List.copyOf(links);
  }
}
