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

  /**
   * Whether another front matter differs at most in its title, in its terms, and in where its
   * values stand.
   */
  boolean isSameButTitleAndTerms(Head other) {
    return withoutPlaces().equals(other.withoutPlaces());
  }

  /** The same without title and terms, and with all values at no place. */
  private Head withoutPlaces() {
    return new Head(
        "",
        subtitle,
        description,
        summary.map(Head::withoutPlace),
        date,
        updated,
        publish,
        expire,
        flags,
        Map.of(),
        part.map(typed -> new Part(typed.number(), Place.SITE)),
        weight,
        slug.map(Head::withoutPlace),
        permalink.map(Head::withoutPlace),
        aliases.stream().map(Head::withoutPlace).toList(),
        id,
        pictures.stream()
            .map(typed -> new PictureReader.Typed(Place.SITE, typed.picture()))
            .toList(),
        audio.map(typed -> new Recordings.Typed(Place.SITE, typed.audio())),
        origin,
        language.map(Head::withoutPlace),
        translationOf.map(Head::withoutPlace),
        layout,
        contentWarning,
        params,
        references.stream()
            .map(
                typed ->
                    new Schema.Reference(
                        typed.key(), typed.taxonomy(), withoutPlace(typed.value())))
            .toList());
  }

  private static Scalar withoutPlace(Scalar typed) {
    return new Scalar(Place.SITE, typed.text(), typed.plain());
  }

  /** Whether another front matter names the same terms in a taxonomy. */
  boolean names(String taxonomy, Head other) {
    return texts(terms(taxonomy)).equals(texts(other.terms(taxonomy)));
  }

  private static List<String> texts(List<Scalar> typed) {
    return typed.stream().map(Scalar::text).toList();
  }

  /** The terms that it names in a taxonomy. */
  List<Scalar> terms(String taxonomy) {
    return terms.getOrDefault(taxonomy, List.of());
  }
}
