package org.quillpress.content;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quillpress.files.Urls;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Moment;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.model.NamedLink;
import org.quillpress.model.Story;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Gives the keys of a front matter their types, under all the names that they have elsewhere. */
final class HeadReader {
  private static final List<String> KNOWN =
      List.of(
          "title",
          "subtitle",
          "shortTitle",
          "description",
          "summary",
          "excerpt",
          "date",
          "updated",
          "lastmod",
          "modified",
          "publish",
          "publishDate",
          "published",
          "expire",
          "expiryDate",
          "draft",
          "status",
          "unlisted",
          "hidden",
          "author",
          "authors",
          "tags",
          "categories",
          "category",
          "series",
          "part",
          "slug",
          "permalink",
          "aliases",
          "image",
          "cover",
          "thumbnail",
          "audio",
          "source",
          "canonical",
          "language",
          "translationOf",
          "layout",
          "comments",
          "search",
          "sitemap",
          "noindex",
          "weight",
          "pinned",
          "featured",
          "sticky",
          "contentWarning",
          "params");

  private final Fields fields;
  private final Problems problems;
  private final ZoneId zone;
  private boolean draft;

  private HeadReader(Mapping head, ZoneId zone, Problems problems) {
    this.fields = new Fields(head, problems);
    this.problems = problems;
    this.zone = zone;
  }

  static Head read(Mapping head, ZoneId zone, Problems problems) {
    return new HeadReader(head, zone, problems).head();
  }

  private Head head() {
    draft = fields.flag("draft").orElse(false);
    Optional<Moment> publish =
        published().or(() -> fields.date(zone, "publish", "publishDate", "pubdate"));
    status();
    fields.text("shortTitle", "linkTitle");
    Story.Flags flags =
        new Story.Flags(
            draft,
            fields.flag("unlisted", "hidden").orElse(false),
            fields.flag("pinned", "featured", "sticky").orElse(false),
            fields.flag("noindex").orElse(false),
            toc(),
            comments());
    return new Head(
        Entities.decode(fields.text("title").orElse("")),
        fields.text("subtitle").orElse(""),
        fields.text("description").orElse(""),
        fields.text("summary", "excerpt").orElse(""),
        fields.date(zone, "date"),
        fields.date(zone, "updated", "lastmod", "modified", "last_modified_at"),
        publish,
        fields.date(zone, "expire", "expiryDate", "expirydate"),
        flags,
        terms("tags", "tag"),
        terms("categories", "category"),
        fields.texts("authors", "author"),
        fields.texts("series"),
        fields.number("part"),
        scalar("slug"),
        scalar("permalink", "url"),
        fields.texts("aliases", "redirect_from"),
        fields.text("id", "guid").orElse(""),
        fields
            .node("image", "cover", "featured_image", "thumbnail")
            .flatMap(node -> PictureReader.read(node, problems)),
        audio(),
        origin(),
        fields.text("language", "lang").orElse(""),
        fields.text("layout").orElse(""),
        fields.text("contentWarning").orElse(""),
        params());
  }

  /** {@code published} is a flag or a date, depending on where the text comes from. */
  private Optional<Moment> published() {
    Optional<Node> node = fields.node("published");
    if (node.isEmpty() || !(node.get() instanceof Scalar scalar) || scalar.isNull()) {
      return Optional.empty();
    }
    if (!scalar.text().isEmpty()
        && Character.isDigit(scalar.text().charAt(0))
        && scalar.text().length() > 1) {
      return fields.date(zone, "published");
    }
    draft = draft || !fields.flag("published").orElse(true);
    return Optional.empty();
  }

  private void status() {
    Optional<String> status = fields.text("status");
    draft = draft || status.filter(s -> s.equalsIgnoreCase("draft")).isPresent();
  }

  private boolean toc() {
    Optional<Node> toc = fields.node("toc");
    return !(toc.isPresent() && toc.get() instanceof Scalar) || fields.flag("toc").orElse(true);
  }

  private boolean comments() {
    Optional<Node> comments = fields.node("comments");
    return comments.isPresent()
        && comments.get() instanceof Scalar
        && fields.flag("comments").orElse(false);
  }

  private Optional<Scalar> scalar(String... names) {
    Optional<Node> node = fields.node(names);
    return node.isPresent()
            && node.get() instanceof Scalar scalar
            && !scalar.isNull()
            && !scalar.text().isBlank()
        ? Optional.of(scalar)
        : Optional.empty();
  }

  /**
   * A text without a comma under the plural key is split at spaces, as Jekyll does; the singular is
   * one term.
   */
  private List<Scalar> terms(String plural, String singular) {
    Optional<Node> node = fields.node(plural);
    boolean spaced =
        node.isPresent()
            && node.get() instanceof Scalar scalar
            && scalar.text().indexOf(',') < 0
            && scalar.text().strip().indexOf(' ') > 0;
    List<Scalar> terms = new ArrayList<>(fields.texts(plural));
    if (spaced) {
      Scalar whole = terms.remove(0);
      for (String word : whole.text().strip().split("\\s+")) {
        terms.add(new Scalar(whole.place(), word, whole.plain()));
      }
      problems.add(
          Problem.note(
                  plural + "-spaces",
                  whole.place(),
                  "\"" + whole.text() + "\" is read as " + terms.size() + " " + plural)
              .withHint(
                  "to say what you mean, type a list: "
                      + plural
                      + ": ["
                      + String.join(", ", terms.stream().map(Scalar::text).toList())
                      + "]"));
    }
    terms.addAll(fields.texts(singular));
    return terms;
  }

  private Optional<Story.Audio> audio() {
    Optional<Node> node = fields.node("audio");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (node.get() instanceof Mapping map) {
      Fields audio = new Fields(map, problems);
      Optional<String> src = audio.text("src", "url", "file");
      return src.map(
          url ->
              new Story.Audio(
                  url,
                  audio.text("type").orElse(""),
                  Math.max(0, audio.number("length").orElse(0)),
                  audio.text("duration").orElse("")));
    }
    return fields.text("audio").map(url -> new Story.Audio(url, "", 0, ""));
  }

  private Optional<NamedLink> origin() {
    Optional<Node> node = fields.node("source", "canonical", "canonical_url");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    NamedLink link;
    if (node.get() instanceof Mapping map) {
      Fields origin = new Fields(map, problems);
      String url = origin.text("url").orElse("");
      link = new NamedLink(origin.text("name").orElse(url), url);
    } else if (node.get() instanceof Scalar scalar && !scalar.isNull()) {
      link = new NamedLink(host(scalar.text()), scalar.text());
    } else {
      return Optional.empty();
    }
    if (Urls.isWeb(link.url()) || link.url().isEmpty()) {
      return Optional.of(link);
    }
    problems.add(
        Problem.warning(
                "link-scheme",
                node.get().place(),
                "\"" + link.url() + "\" is no address elsewhere, so it is not used")
            .withHint("type an address such as https://example.org/fog/"));
    return Optional.empty();
  }

  private static String host(String url) {
    int from = url.indexOf("//");
    int to = from < 0 ? -1 : url.indexOf('/', from + 2);
    return from < 0 ? url : to < 0 ? url.substring(from + 2) : url.substring(from + 2, to);
  }

  private Map<String, Object> params() {
    Map<String, Object> params = new LinkedHashMap<>();
    fields.map("params").ifPresent(map -> params.putAll(map.values()));
    fields.node("weight", "math", "search", "sitemap", "translationOf");
    fields
        .rest()
        .forEach(
            (key, entry) -> {
              params.putIfAbsent(key, entry.value().value());
              if (!KNOWN.contains(key)) {
                Nearest.to(key, KNOWN)
                    .ifPresent(
                        near ->
                            problems.add(
                                Problem.warning(
                                        "key-unknown",
                                        entry.place(),
                                        "\"" + key + "\" is not a key of a story")
                                    .withHint(
                                        "did you mean \""
                                            + near
                                            + "\"? if it is your own, put it under params:")));
              }
            });
    return params.isEmpty() ? Map.of() : params;
  }
}
