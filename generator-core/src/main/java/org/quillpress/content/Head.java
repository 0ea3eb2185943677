package org.quillpress.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.quillpress.frontmatter.Moment;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.model.NamedLink;
import org.quillpress.model.Story;
import org.quillpress.problem.Place;

/** The front matter of a story or page, typed. Texts are empty where a key is not there. */
record Head(
    String title,
    String subtitle,
    String description,
    Optional<Scalar> summary,
    Optional<Moment> date,
    Optional<Moment> updated,
    Optional<Moment> publish,
    Optional<Moment> expire,
    Story.Flags flags,
    Map<String, List<Scalar>> terms,
    Optional<Part> part,
    OptionalInt weight,
    Optional<Scalar> slug,
    Optional<Scalar> permalink,
    List<Scalar> aliases,
    String id,
    List<PictureReader.Typed> pictures,
    Optional<Recordings.Typed> audio,
    Optional<NamedLink> origin,
    Optional<Scalar> language,
    Optional<Scalar> translationOf,
    String layout,
    String contentWarning,
    Map<String, Object> params,
    List<Schema.Reference> references) {

  /** A place in a series, and where it is typed. */
  record Part(int number, Place place) {}

  /** Whether another front matter differs at most in its title. */
  boolean isSameButTitle(Head other) {
    return equals(other.titled(title));
  }

  private Head titled(String other) {
    return new Head(
        other,
        subtitle,
        description,
        summary,
        date,
        updated,
        publish,
        expire,
        flags,
        terms,
        part,
        weight,
        slug,
        permalink,
        aliases,
        id,
        pictures,
        audio,
        origin,
        language,
        translationOf,
        layout,
        contentWarning,
        params,
        references);
  }

  /** The terms that it names in a taxonomy. */
  List<Scalar> terms(String taxonomy) {
    return terms.getOrDefault(taxonomy, List.of());
  }
}
