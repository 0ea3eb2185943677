package org.quillpress.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quillpress.files.Urls;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.model.NamedLink;
import org.quillpress.model.Picture;
import org.quillpress.model.Profile;
import org.quillpress.model.Settings;
import org.quillpress.model.Taxonomy;
import org.quillpress.model.TermKey;
import org.quillpress.problem.Problems;

/** Makes of keys and values what is said of an author or a term. */
final class ProfileMaker {
  private final Settings settings;
  private final Pictures pictures;
  private final boolean strict;
  private final Slugs slugs;
  private final Map<String, HeadKeys> keys = new HashMap<>();

  ProfileMaker(Settings settings, Pictures pictures, boolean strict) {
    this.settings = settings;
    this.pictures = pictures;
    this.strict = strict;
    this.slugs = new Slugs(settings.urls().slugs());
  }

  /**
   * Makes it.
   *
   * @param title the name if it has no other
   * @param typed keys and values; the file that they stand in is its source
   * @param body handle of its text
   */
  About make(
      String taxonomy, String id, String title, Mapping typed, long body, Problems problems) {
    String file = typed.place().file();
    Fields fields = new Fields(keys(taxonomy).named(typed, problems), problems);
    String slug =
        fields.text("slug").filter(s -> !s.isEmpty()).map(slugs::of).orElse(slugs.ofTerm(id));
    TermKey key = new TermKey(taxonomy, slug.isEmpty() ? slugs.ofTerm(id) : slug);
    String url = Urls.encode("/" + path(taxonomy) + "/" + key.slug() + "/");
    Optional<Picture> picture =
        fields
            .node("picture")
            .flatMap(node -> PictureReader.read(node, problems))
            .flatMap(one -> pictures.resolve(one, file));
    List<NamedLink> links = new ArrayList<>();
    fields.node("links").ifPresent(node -> links.addAll(new LinkReader(problems).links(node)));
    website(fields).ifPresent(links::add);
    boolean isSeries = taxonomy.equals(Taxonomy.SERIES);
    SeriesState state = isSeries ? SeriesState.read(fields, problems) : SeriesState.NONE;
    Addresses addresses = new Addresses(settings, problems);
    Profile profile =
        new Profile(
            file,
            fields.text("description").orElse(""),
            picture,
            links,
            addresses.aliases(fields.texts("aliases"), Urls.file(url)),
            state.status(),
            state.parts(),
            params(fields),
            body);
    return new About(
        key, null, id, fields.text("name").orElse(title), profile, true, state.place());
  }

  private HeadKeys keys(String taxonomy) {
    String owner =
        switch (taxonomy) {
          case Taxonomy.AUTHORS -> "an author";
          case Taxonomy.SERIES -> "a series";
          default -> "a term";
        };
    return keys.computeIfAbsent(
        taxonomy, any -> new HeadKeys(ProfileKeys.of(taxonomy), owner, strict));
  }

  private String path(String taxonomy) {
    return settings.taxonomies().stream()
        .filter(t -> t.name().equals(taxonomy))
        .map(Taxonomy::path)
        .findFirst()
        .orElse(taxonomy);
  }

  private static Optional<NamedLink> website(Fields fields) {
    Optional<Scalar> typed = fields.block("website");
    return typed
        .map(scalar -> scalar.text().strip())
        .filter(Urls::isWeb)
        .map(url -> new NamedLink(host(url), url));
  }

  private static String host(String url) {
    int from = url.indexOf("//") + 2;
    int to = url.indexOf('/', from);
    return to < 0 ? url.substring(from) : url.substring(from, to);
  }

  private static Map<String, Object> params(Fields fields) {
    Map<String, Object> params = new LinkedHashMap<>();
    fields.map(HeadKeys.PARAMS).ifPresent(map -> params.putAll(map.values()));
    return params.isEmpty() ? Map.of() : params;
  }
}
