package org.quillpress.content;

import java.util.List;
import java.util.Optional;
import org.quillpress.files.Urls;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.frontmatter.Sequence;
import org.quillpress.model.Picture;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Reads a picture: a path, or a record with {@code src alt caption credit position}. */
final class PictureReader {
  /** A picture as typed: its address is not resolved yet. */
  record Typed(Place place, Picture picture) {
    /** The picture as it is, if it is on the web; of an address that is no file's it is told. */
    Optional<Picture> elsewhere(Problems problems) {
      if (Urls.isWeb(picture.url())) {
        return Optional.of(picture);
      }
      problems.add(
          Problem.warning(
                  "link-scheme",
                  place,
                  "\"" + picture.url() + "\" is no address of a picture, so it is not used")
              .withHint("type a path such as /pictures/fog.jpg, or an address with https://"));
      return Optional.empty();
    }
  }

  private static final Spellings KEYS = Spellings.of(FrontMatterKeys.PICTURE, List.of());

  private PictureReader() {}

  /** All pictures of a list; otherwise the one that there is. */
  static List<Typed> all(Node node, Problems problems) {
    List<? extends Node> nodes = node instanceof Sequence list ? list.items() : List.of(node);
    return nodes.stream().flatMap(one -> read(one, problems).stream()).toList();
  }

  /** A picture, the first one of a list. */
  static Optional<Typed> read(Node node, Problems problems) {
    if (node instanceof Scalar scalar) {
      return scalar.isNull() || scalar.text().isBlank() || scalar.text().equals("false")
          ? Optional.empty()
          : Optional.of(typed(scalar.place(), scalar.text(), "", "", "", Picture.Position.CENTER));
    }
    if (node instanceof Sequence sequence) {
      return sequence.items().isEmpty()
          ? Optional.empty()
          : read(sequence.items().get(0), problems);
    }
    Mapping map = (Mapping) node;
    Fields fields = KEYS.loose(map, "src", problems);
    Optional<String> source = fields.text("src");
    return source.map(
        src ->
            typed(
                fields.place("src").orElse(map.place()),
                src,
                fields.text("alt").orElse(""),
                fields.text("caption").orElse(""),
                fields.text("credit").orElse(""),
                new Values(fields, problems)
                    .choice("position", Picture.Position.values(), Picture.Position.CENTER)));
  }

  private static Typed typed(
      Place place,
      String src,
      String alt,
      String caption,
      String credit,
      Picture.Position position) {
    return new Typed(
        place,
        new Picture(src.strip(), alt, words(caption), words(credit), position, Optional.empty()));
  }

  private static Picture.Words words(String typed) {
    return typed.isBlank() ? Picture.Words.NONE : new Picture.Words(typed, "");
  }
}
