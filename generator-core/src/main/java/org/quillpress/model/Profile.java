package org.quillpress.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an author's or a term's own file says of it.
 *
 * @param source path of the file, or empty if there is none
 * @param description one line for search engines, or empty
 * @param picture a portrait or other picture
 * @param links pages elsewhere
 * @param aliases old addresses of its page, as output paths
 * @param status of a series: whether more parts are to come, if it says so
 * @param parts of a series: how many it will have, if it says so
 * @param params the author's own values
 * @param body handle of its text, or {@link Story#NO_TEXT}
 */
public record Profile(
    String source,
    String description,
    Optional<Picture> picture,
    List<NamedLink> links,
    List<String> aliases,
    Optional<Status> status,
    OptionalInt parts,
    Map<String, Object> params,
    @Handle long body) {
  /** Whether a series goes on. */
  public enum Status {
    /** More parts are to come. */
    ONGOING,
    /** It has all its parts. */
    COMPLETE,
    /** More parts are to come, but not soon. */
    PAUSED
  }

  /** For a term without a file of its own. */
  public static final Profile NONE =
      new Profile(
          "",
          "",
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty(),
          OptionalInt.empty(),
          Map.of(),
          Story.NO_TEXT);

  /** The same with another picture. */
  public Profile with(Optional<Picture> other) {
    return new Profile(source, description, other, links, aliases, status, parts, params, body);
  }

  /** Copies its lists and its map. */
  public Profile {
    links = List.copyOf(links);
    aliases = List.copyOf(aliases);
    params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
  }
}
