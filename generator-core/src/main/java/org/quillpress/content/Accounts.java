package org.quillpress.content;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quillpress.files.Urls;
import org.quillpress.frontmatter.Dates;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Moment;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.frontmatter.Sequence;
import org.quillpress.model.Settings;
import org.quillpress.model.Story;
import org.quillpress.model.Taxonomy;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problems;

/** Tells where the values of a text come from. */
final class Accounts {
  private static final int LONGEST = 160;
  private static final Set<String> DATES = Set.of("date", "updated", "publish", "expire");

  private final Settings settings;
  private final HeadKeys keys;
  private final Addresses addresses;
  private final List<Account.Value> values = new ArrayList<>();

  Accounts(Settings settings, HeadKeys keys) {
    this.settings = settings;
    this.keys = keys;
    this.addresses = new Addresses(settings, new Problems());
  }

  Account of(StoryReader.Told told) {
    Set<String> names = new LinkedHashSet<>(keys.names());
    names.remove(HeadKeys.PARAMS);
    for (String name : names) {
      Mapping.Entry entry = told.front().entries().get(name);
      if (entry == null || Spellings.isAbsent(entry)) {
        otherwise(name, told).ifPresent(values::add);
      } else {
        values.add(typed(name, entry, told));
      }
    }
    params(told);
    unset(told);
    overruled(told);
    return new Account(values, address(told.parsed()));
  }

  /** What a folder's own file says, key by key. */
  static List<Account.Value> ofFolder(Mapping said) {
    List<Account.Value> rows = new ArrayList<>();
    said.entries()
        .forEach(
            (name, each) -> {
              if (each.value() instanceof Mapping map) {
                map.entries()
                    .forEach(
                        (key, entry) -> {
                          Place place = entry.value().place();
                          rows.add(
                              new Account.Value(
                                  name + "." + key,
                                  shown(entry.value()),
                                  place(place, place.file())));
                        });
              }
            });
    return rows;
  }

  private Account.Value typed(String name, Mapping.Entry entry, StoryReader.Told told) {
    String value = shown(entry.value());
    String origin = origin(entry, told, name);
    if (DATES.contains(name) && entry.value() instanceof Scalar scalar) {
      Optional<Moment> moment = Dates.parse(scalar.text(), settings.zone());
      if (moment.isPresent()) {
        return date(name, moment.get(), origin + zone(scalar.text(), moment.get()));
      }
    }
    return new Account.Value(name, value, origin);
  }

  /** The place of a value, and the spelling of its key if that is another. */
  private static String origin(Mapping.Entry entry, StoryReader.Told told, String name) {
    String spelling = "";
    for (Map.Entry<String, Mapping.Entry> typed : told.typed().entries().entrySet()) {
      if (typed.getValue().place().equals(entry.place()) && !typed.getKey().equals(name)) {
        spelling = ", typed as " + typed.getKey() + ":";
      }
    }
    return place(entry.value().place(), told.parsed().file()) + spelling;
  }

  private static String place(Place place, String file) {
    String at = place.line() == 0 ? "" : place.line() + ":" + place.column();
    return place.file().equals(file) ? "line " + at : "default in " + place;
  }

  /** Whether a date has a time and a zone of its own. */
  private String zone(String text, Moment moment) {
    Instant elsewhere =
        Dates.parse(text, ZoneOffset.ofHours(9))
            .map(other -> other.time().toInstant())
            .orElse(Instant.EPOCH);
    Instant other =
        Dates.parse(text, ZoneOffset.ofHours(-9))
            .map(m -> m.time().toInstant())
            .orElse(Instant.EPOCH);
    boolean typed = elsewhere.equals(other);
    String time = moment.hasTime() ? "" : "; no time typed, so the day begins";
    return time + (typed ? "; typed with its zone" : "; in the site's zone");
  }

  private Account.Value date(String name, Moment moment, String origin) {
    ZonedDateTime local = moment.time().withZoneSameInstant(settings.zone());
    String text =
        String.format(
            Locale.ROOT,
            "%s %02d:%02d %s",
            local.toLocalDate(),
            local.getHour(),
            local.getMinute(),
            settings.zone().getId().equals("Z") ? "UTC" : settings.zone().getId());
    return new Account.Value(name, text, origin);
  }

  /** What counts for a key that is not there. */
  private Optional<Account.Value> otherwise(String name, StoryReader.Told told) {
    Parsed p = told.parsed();
    return switch (name) {
      case "title" ->
          value(
              name,
              p.title(),
              p.gist().heading().isEmpty() ? "the file's name" : "the first heading");
      case "date" ->
          p.date() == null
              ? Optional.empty()
              : Optional.of(date(name, p.date(), "the file's name; in the site's zone"));
      case "description" ->
          p.gist().teaser().plain().isEmpty()
              ? Optional.empty()
              : value(
                  name, cut(p.gist().teaser().plain().toString()), "the beginning of the teaser");
      case "summary" ->
          p.gist().teaser().plain().isEmpty()
              ? Optional.empty()
              : value(name, cut(p.gist().teaser().plain().toString()), "the beginning of the text");
      case "authors" ->
          settings.author().isEmpty()
              ? Optional.empty()
              : value(name, settings.author(), "author: in " + SettingsReader.FILE);
      case "slug" -> {
        Addresses.Slug slug = addresses.slugOf(p);
        yield value(name, slug.text(), slug.origin());
      }
      case "id" -> value(name, addresses.id(p), "the site's id, the date and the file's name");
      case "language" -> value(name, p.language(), language(p));
      case "layout" ->
          value(name, p.kind() == Story.Kind.STORY ? "story" : "page", "built-in default");
      default -> Optional.empty();
    };
  }

  private static String language(Parsed p) {
    return p.source().named().language() == null
        ? "the language of the site"
        : "the file's name or folder";
  }

  private static Optional<Account.Value> value(String name, String value, String origin) {
    return Optional.of(new Account.Value(name, value, origin));
  }

  /** The author's own values. */
  private void params(StoryReader.Told told) {
    Mapping.Entry params = told.front().entries().get(HeadKeys.PARAMS);
    if (params != null && params.value() instanceof Mapping own) {
      own.entries()
          .forEach(
              (key, entry) ->
                  values.add(
                      new Account.Value(
                          "params." + key,
                          shown(entry.value()),
                          place(entry.value().place(), told.parsed().file()))));
    }
  }

  /** Flags that nobody typed. */
  private void unset(StoryReader.Told told) {
    Set<String> known = new HashSet<>(told.front().entries().keySet());
    List<String> on = new ArrayList<>();
    List<String> off = new ArrayList<>();
    Story.Flags flags = told.parsed().head().flags();
    flag("draft", flags.draft(), known, on, off);
    flag("unlisted", flags.unlisted(), known, on, off);
    flag("pinned", flags.pinned(), known, on, off);
    flag("noindex", flags.noindex(), known, on, off);
    flag("toc", flags.toc(), known, on, off);
    if (flags.comments() && !known.contains("comments")) {
      values.add(new Account.Value("comments", "true", "comments in " + SettingsReader.FILE));
    } else {
      flag("comments", flags.comments(), known, on, off);
    }
    flag("search", flags.search(), known, on, off);
    flag("sitemap", flags.sitemap(), known, on, off);
    if (!on.isEmpty()) {
      values.add(new Account.Value("true", String.join(", ", on), "built-in default"));
    }
    if (!off.isEmpty()) {
      values.add(new Account.Value("false", String.join(", ", off), "built-in default"));
    }
  }

  private static void flag(
      String name, boolean value, Set<String> known, List<String> on, List<String> off) {
    if (!known.contains(name)) {
      (value ? on : off).add(name);
    }
  }

  /** Keys that another spelling of the same key overrules. */
  private void overruled(StoryReader.Told told) {
    told.typed()
        .entries()
        .forEach(
            (typed, entry) -> {
              String name = keys.name(typed);
              Mapping.Entry counts = told.front().entries().get(name);
              if (counts != null && !counts.place().equals(entry.place())) {
                values.add(
                    new Account.Value(
                        typed,
                        shown(entry.value()),
                        "not used: "
                            + name
                            + " in "
                            + at(counts.place(), entry.place())
                            + " counts"));
              }
            });
  }

  private static String at(Place place, Place other) {
    return place.file().equals(other.file()) ? "line " + place.line() : place.toString();
  }

  private List<Account.Value> address(Parsed p) {
    List<Account.Value> rows = new ArrayList<>();
    String slug = addresses.slug(p);
    Optional<Scalar> typed = p.head().permalink();
    Optional<Settings.PermalinkRule> rule = addresses.rule(p);
    String pattern = rule.map(Settings.PermalinkRule::pattern).orElse("/:path/");
    String origin = rule.map(Accounts::origin).orElse("built-in default");
    if (typed.isPresent()) {
      pattern = typed.get().text();
      origin = place(typed.get().place(), p.file());
    }
    rows.add(new Account.Value("pattern", pattern, origin));
    for (String token : Permalink.tokens(pattern)) {
      String value = addresses.token(token, p, slug);
      rows.add(new Account.Value(":" + token, value, value.isEmpty() ? "empty" : made(token)));
    }
    String url = Urls.encode(addresses.path(p, slug));
    String home = p.edition().home();
    boolean below = !home.equals("/") && url.startsWith(home) && !pattern.contains(":lang");
    rows.add(new Account.Value("address", url, below ? "below the home of its language" : ""));
    rows.add(new Account.Value("file", Urls.file(url), ""));
    return rows;
  }

  private static String origin(Settings.PermalinkRule rule) {
    if (PermalinkReader.USUAL.contains(rule)) {
      return "built-in default";
    }
    String folder = rule.folder().isEmpty() ? "" : ", for " + rule.folder();
    return "permalink: in " + SettingsReader.FILE + folder;
  }

  private static String made(String token) {
    return switch (token) {
      case "slug", "title", "id" -> "its " + token;
      case "filename" -> "its name";
      case "path" -> "its folders and its slug";
      case "section" -> "its folder";
      case "category" -> "the first of its " + Taxonomy.CATEGORIES;
      case "author" -> "the first of its " + Taxonomy.AUTHORS;
      case "lang" -> "its language";
      default -> "its date";
    };
  }

  private static String shown(Node node) {
    return cut(text(node));
  }

  private static String text(Node node) {
    if (node instanceof Scalar scalar) {
      return scalar.text().strip();
    }
    if (node instanceof Sequence list) {
      return String.join(", ", list.items().stream().map(Accounts::text).toList());
    }
    List<String> parts = new ArrayList<>();
    ((Mapping) node).entries().forEach((key, entry) -> parts.add(key + ": " + text(entry.value())));
    return String.join("; ", parts);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST).stripTrailing() + "…";
  }
}
