package org.quillpress.content;

import java.util.List;
import java.util.Optional;
import org.quillpress.files.Urls;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.model.NamedLink;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Reads where a text was published first: an address, or a record. */
final class OriginReader {
  private static final Spellings KEYS = Spellings.of(FrontMatterKeys.SOURCE, List.of());

  private OriginReader() {}

  static Optional<NamedLink> read(Node node, Problems problems) {
    NamedLink link;
    Place place = node.place();
    if (node instanceof Mapping map) {
      Fields origin = KEYS.loose(map, "url", problems);
      String url = origin.text("url").orElse("");
      place = origin.place("url").orElse(place);
      link = new NamedLink(origin.text("name").orElse(url), url);
    } else if (node instanceof Scalar scalar && !scalar.isNull()) {
      String host = AddressReader.host(scalar.text());
      link = new NamedLink(host.isEmpty() ? scalar.text() : host, scalar.text());
    } else {
      return Optional.empty();
    }
    if (Urls.isWeb(link.url()) || link.url().isEmpty()) {
      return Optional.of(link);
    }
    problems.add(
        Problem.warning(
                "link-scheme",
                place,
                "\"" + link.url() + "\" is no address elsewhere, so it is not used")
            .withHint("type an address such as https://example.org/fog/"));
    return Optional.empty();
  }
}
