package org.quillpress.content;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quillpress.files.Urls;
import org.quillpress.frontmatter.Moment;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.model.Settings;
import org.quillpress.model.Taxonomy;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Decides the address of each story and page, and the old addresses that lead to it. */
final class Addresses {
  private final Settings settings;
  private final Slugs slugs;
  private final ZoneId zone;
  private final Problems problems;

  Addresses(Settings settings, Problems problems) {
    this.settings = settings;
    this.slugs = new Slugs(settings.urls().slugs());
    this.zone = settings.zone();
    this.problems = problems;
  }

  /**
   * The last segment of an address.
   *
   * @param origin what it was made of, in words
   */
  record Slug(String text, String origin) {}

  /** The last segment of the address. */
  String slug(Parsed parsed) {
    return slugOf(parsed).text();
  }

  /** The last segment of the address, and what it was made of. */
  Slug slugOf(Parsed parsed) {
    Optional<Scalar> typed = parsed.head().slug();
    String slug = typed.map(scalar -> slugs.of(scalar.text())).orElse("");
    if (typed.isPresent() && slug.isEmpty()) {
      problems.add(
          Problem.error(
                  "slug",
                  typed.get().place(),
                  "slug \"" + typed.get().text() + "\" has no letter or digit")
              .withHint("type words such as slug: night-shift"));
    }
    if (!slug.isEmpty()) {
      return new Slug(slug, "slug:");
    }
    slug = slugs.of(parsed.name());
    if (!slug.isEmpty()) {
      return new Slug(slug, parsed.isBundle() ? "the folder's name" : "the file's name");
    }
    slug = slugs.of(parsed.title());
    return slug.isEmpty()
        ? new Slug(slugs.ofTerm(parsed.name() + parsed.title()), "its name has no letter or digit")
        : new Slug(slug, "the title");
  }

  /**
   * The decoded path below the home. A pattern without {@code :lang} says where a text lies below
   * the front page of its own edition.
   */
  String path(Parsed parsed, String slug) {
    Optional<Scalar> typed = parsed.head().permalink();
    if (typed.isPresent()) {
      Optional<String> path = typed(typed.get(), parsed, slug);
      if (path.isPresent()) {
        return path.get();
      }
    }
    String pattern = pattern(parsed);
    String path = Permalink.normalise(Permalink.fill(pattern, token -> token(token, parsed, slug)));
    String home = parsed.edition().home();
    boolean placed = home.equals("/") || pattern.contains(":lang");
    return placed ? path : home + path.substring(1);
  }

  private Optional<String> typed(Scalar scalar, Parsed parsed, String slug) {
    String text = scalar.text().strip();
    if (Urls.isExternal(text)) {
      problems.add(
          Problem.warning(
                  "permalink",
                  scalar.place(),
                  "\"" + text + "\" is no path of this site, so it is not used")
              .withHint(
                  "type a path such as /about/us/; for a story published elsewhere first, type source:"));
      return Optional.empty();
    }
    String path = text;
    if (text.indexOf(':') >= 0) {
      Optional<Problem> unknown = Permalink.unknownToken(scalar);
      if (unknown.isPresent()) {
        problems.add(unknown.get());
        return Optional.empty();
      }
      path = Permalink.fill(text, token -> token(token, parsed, slug));
    }
    return checked(scalar, path, "permalink");
  }

  private Optional<String> checked(Scalar scalar, String typed, String what) {
    String path = Permalink.normalise(Urls.decode(typed));
    Optional<String> fault = Permalink.fault(path);
    fault.ifPresent(
        text ->
            problems.add(
                Problem.error(
                        "permalink", scalar.place(), what + " \"" + scalar.shown() + "\" " + text)
                    .withHint(
                        text.contains("longer")
                            ? "type a shorter one"
                            : "type the path from the home page on, such as /about/us/")));
    return fault.isPresent() ? Optional.empty() : Optional.of(path);
  }

  private String pattern(Parsed parsed) {
    return rule(parsed).map(Settings.PermalinkRule::pattern).orElse("/:path/");
  }

  /** The rule by which a text has its address, unless that was typed. */
  Optional<Settings.PermalinkRule> rule(Parsed parsed) {
    String file = parsed.file();
    for (Settings.PermalinkRule rule : settings.urls().permalinks()) {
      if (rule.kind() == parsed.kind()
          && (rule.folder().isEmpty() || file.startsWith(rule.folder() + "/"))) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /** What stands for a token of a pattern. */
  String token(String token, Parsed parsed, String slug) {
    Head head = parsed.head();
    boolean home = parsed.isBundle() && parsed.name().isEmpty();
    String folders = parsed.folders();
    return switch (token) {
      case "slug" -> home ? "" : slug;
      case "filename" -> home ? "" : slugs.of(parsed.name());
      case "title" -> slugs.of(parsed.title());
      case "path" -> (folders.isEmpty() ? "" : folders + "/") + (home ? "" : slug);
      case "section" ->
          folders.indexOf('/') < 0 ? folders : folders.substring(0, folders.indexOf('/'));
      case "category" -> first(Taxonomy.CATEGORIES, head);
      case "author" -> first(Taxonomy.AUTHORS, head);
      case "lang" -> slugs.of(parsed.edition().code());
      case "id" -> slugs.of(head.id());
      default ->
          parsed.date() == null
              ? ""
              : Permalink.dateToken(token, parsed.date().time().withZoneSameInstant(zone));
    };
  }

  /** The slug of the first term that a front matter names. */
  private String first(String taxonomy, Head head) {
    List<Scalar> terms = head.terms(taxonomy);
    if (terms.isEmpty()) {
      return "";
    }
    String folded = Terms.folded(terms.get(0).text());
    for (Taxonomy each : settings.taxonomies()) {
      if (each.name().equals(taxonomy)) {
        for (Map.Entry<String, String> slug : each.slugs().entrySet()) {
          if (Terms.folded(slug.getKey()).equals(folded)) {
            return slug.getValue();
          }
        }
      }
    }
    return slugs.ofTerm(terms.get(0).text());
  }

  /**
   * Old addresses as output paths, each once.
   *
   * @param own the file of the page, which is no alias
   */
  List<String> aliases(List<Scalar> typed, String own) {
    if (typed.isEmpty()) {
      return List.of();
    }
    Set<String> files = new LinkedHashSet<>();
    for (Scalar alias : typed) {
      String path = below(alias.text().strip());
      if (Urls.isExternal(path) || path.indexOf('?') >= 0 || path.indexOf('#') >= 0) {
        problems.add(
            Problem.warning(
                    "alias",
                    alias.place(),
                    "alias \"" + alias.text() + "\" is no path of this site, so it is not used")
                .withHint("type the old path, such as /2019/fog/"));
      } else {
        checked(alias, path, "alias")
            .map(found -> Urls.file(Urls.encode(found)))
            .filter(file -> !file.equals(own))
            .ifPresent(files::add);
      }
    }
    return List.copyOf(files);
  }

  /**
   * A path below the home, whether it was typed with the site's address, with its base path or
   * without.
   */
  private String below(String typed) {
    String home = settings.address().absolute("/");
    String base = settings.address().basePath() + "/";
    if (typed.startsWith(home)) {
      return typed.substring(home.length() - 1);
    }
    return base.length() > 1 && typed.startsWith(base) ? typed.substring(base.length() - 1) : typed;
  }

  /** The identity of a story in feeds (RFC 4151): it does not change with title, slug or domain. */
  String id(Parsed parsed) {
    if (!parsed.head().id().isEmpty()) {
      return parsed.head().id();
    }
    String day = parsed.date() == null ? "2000-01-01" : day(parsed.date());
    String name = slugs.of(parsed.name());
    String folders = parsed.folders().isEmpty() ? "" : parsed.folders() + "/";
    if (parsed.source().named().language() != null) {
      // a translation has the name of what it translates
      folders = parsed.edition().home().substring(1) + folders;
    }
    return "tag:"
        + settings.id()
        + ","
        + day
        + ":"
        + Urls.encode(folders + (name.isEmpty() ? slugs.of(parsed.title()) : name));
  }

  private String day(Moment date) {
    ZonedDateTime local = date.time().withZoneSameInstant(zone);
    return Permalink.dateToken("year", local)
        + "-"
        + Permalink.dateToken("month", local)
        + "-"
        + Permalink.dateToken("day", local);
  }
}
