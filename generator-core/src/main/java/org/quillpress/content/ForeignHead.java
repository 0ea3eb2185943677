package org.quillpress.content;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quillpress.files.Urls;
import org.quillpress.foreign.AddressPattern;
import org.quillpress.foreign.Known;
import org.quillpress.foreign.Tags;
import org.quillpress.frontmatter.Dates;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Scalar;
import org.quillpress.frontmatter.Sequence;
import org.quillpress.model.Settings;
import org.quillpress.model.Taxonomy;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * Says with keys of ours what other systems say with keys of theirs that are built otherwise, or
 * with the folder of a file: Zola's {@code taxonomies}, Hugo's {@code build} and {@code headless},
 * Eleventy's {@code eleventyExcludeFromCollections}, Jekyll's and Hexo's {@code _drafts}, Jekyll's
 * folders of categories.
 */
final class ForeignHead {
  private static final Set<String> KEYS =
      Set.of(
          "extra",
          "taxonomies",
          "build",
          "_build",
          "headless",
          "images",
          "eleventyExcludeFromCollections");

  /** Names that others have for keys of ours, and authors for values of their own. */
  private static final Map<String, String> GUESTS =
      Map.of("created", "date", "added", "date", "top", "pinned", "path", "permalink");

  private static final Set<String> FLAGS = Set.of("true", "yes", "on", "false", "no", "off", "");

  private static final Set<String> TEXTS =
      Set.of("title", "subtitle", "description", "summary", "excerpt");
  private static final Set<String> PICTURES =
      Set.of(
          "image",
          "cover",
          "thumbnail",
          "featured_image",
          "feature_image",
          "hero_image",
          "cover_image",
          "images");

  private final Mapping typed;
  private final Map<String, Mapping.Entry> entries;

  private ForeignHead(Mapping typed) {
    this.typed = typed;
    this.entries = new LinkedHashMap<>(typed.entries());
  }

  /** The same front matter, if it has nothing of the kind. */
  static Mapping translate(
      Mapping typed, Inventory.Source source, Settings settings, Problems problems) {
    boolean draft = source.texts().role() == Layout.Role.DRAFT;
    String category = category(source);
    boolean foreign = draft || !category.isEmpty();
    for (Map.Entry<String, Mapping.Entry> entry : typed.entries().entrySet()) {
      foreign |= KEYS.contains(entry.getKey()) || isTagged(entry.getValue().value());
      foreign |= GUESTS.containsKey(entry.getKey().toLowerCase(Locale.ROOT));
    }
    Mapping.Entry date = typed.entries().get("date");
    boolean ofFile = date != null && isOfFile(date.value());
    foreign |= ofFile;
    if (!foreign) {
      return typed;
    }
    ForeignHead head = new ForeignHead(typed);
    head.values(new KnownValues(settings, typed));
    head.permalink(problems);
    head.taxonomies();
    head.publishing(draft);
    head.ownValues();
    head.guests(settings.zone(), problems);
    head.category(category);
    if (ofFile) {
      head.entries.remove("date");
    }
    return new Mapping(typed.place(), head.entries);
  }

  /** Eleventy's words for dates of the file, which tell nothing on another machine. */
  private static boolean isOfFile(Node date) {
    return is(date, "Created", "Last Modified", "git Created", "git Last Modified");
  }

  private static boolean isTagged(Node value) {
    if (value instanceof Mapping map) {
      return map.entries().values().stream().anyMatch(entry -> isTagged(entry.value()));
    }
    return value instanceof Scalar scalar && scalar.text().indexOf('{') >= 0;
  }

  /** Translates the tags in what readers see, and in the paths of pictures. */
  private void values(Known known) {
    for (Map.Entry<String, Mapping.Entry> entry : entries.entrySet()) {
      Node value = entry.getValue().value();
      boolean text = TEXTS.contains(entry.getKey());
      if (text || PICTURES.contains(entry.getKey())) {
        Node translated = translated(value, known, text);
        entry.setValue(new Mapping.Entry(entry.getValue().place(), translated));
      }
    }
  }

  private static Node translated(Node value, Known known, boolean text) {
    if (value instanceof Scalar scalar && isTagged(value)) {
      String typed = scalar.text();
      String result = text ? Tags.value(typed, known) : Tags.target(typed, known);
      return new Scalar(scalar.place(), result, scalar.plain());
    }
    if (value instanceof Mapping map && isTagged(value)) {
      Map<String, Mapping.Entry> all = new LinkedHashMap<>();
      map.entries()
          .forEach(
              (key, entry) ->
                  all.put(
                      key,
                      new Mapping.Entry(entry.place(), translated(entry.value(), known, false))));
      return new Mapping(map.place(), all);
    }
    return value;
  }

  /** An address that is made of values: those that have a sign here get it. */
  private void permalink(Problems problems) {
    Mapping.Entry entry = entries.get("permalink");
    if (entry == null || !(entry.value() instanceof Scalar typed) || !isTagged(typed)) {
      return;
    }
    Optional<String> pattern = AddressPattern.of(typed.text());
    if (pattern.isPresent()) {
      Scalar value = new Scalar(typed.place(), pattern.get(), typed.plain());
      entries.put("permalink", new Mapping.Entry(entry.place(), value));
    } else {
      entries.remove("permalink");
      problems.add(
          Problem.warning(
                  "foreign-address",
                  typed.place(),
                  "\"" + typed.text() + "\" is made by another system, so it is left out")
              .withHint("type the address itself, or a pattern such as /:year/:slug/"));
    }
  }

  private void taxonomies() {
    if (value("taxonomies") instanceof Mapping map) {
      entries.remove("taxonomies");
      map.entries().forEach(entries::putIfAbsent);
    }
  }

  private void publishing(boolean draft) {
    if (draft) {
      put("draft", "true", typed.place());
    }
    for (String key : new String[] {"build", "_build"}) {
      if (value(key) instanceof Mapping build) {
        if (build.get("render").filter(node -> is(node, "never", "false", "link")).isPresent()) {
          put("permalink", "false", build.place());
        }
        if (build.get("list").filter(node -> is(node, "never", "false")).isPresent()) {
          put("unlisted", "true", build.place());
        }
      }
    }
    if (is(value("headless"), "true")) {
      put("permalink", "false", typed.place());
    }
    if (is(value("eleventyExcludeFromCollections"), "true")) {
      put("unlisted", "true", typed.place());
    }
  }

  /** Of several pictures the first stands for the text; a theme may show all. */
  private void ownValues() {
    Mapping.Entry entry = entries.get("images");
    if (entry != null && entry.value() instanceof Sequence images && !images.items().isEmpty()) {
      entries.putIfAbsent("image", new Mapping.Entry(images.place(), images));
      keep("images");
    }
    // a record of own values in Zola, anybody's key elsewhere
    if (entries.containsKey("extra") && !(value("extra") instanceof Mapping)) {
      keep("extra");
    }
  }

  /** Of these keys only values that can be what they are elsewhere are taken for it. */
  private void guests(ZoneId zone, Problems problems) {
    for (String key : List.copyOf(entries.keySet())) {
      String name = GUESTS.get(key.toLowerCase(Locale.ROOT));
      if (name != null && !isMeant(name, value(key), zone)) {
        if (!entries.containsKey(name)) {
          problems.add(ownValue(key, name, value(key)));
        }
        keep(key);
      }
    }
  }

  private static boolean isMeant(String name, Node value, ZoneId zone) {
    if (!(value instanceof Scalar scalar)) {
      return false;
    }
    String text = scalar.text().strip();
    return switch (name) {
      case "date" -> scalar.isNull() || Dates.parse(text, zone).isPresent();
      case "pinned" ->
          FLAGS.contains(text.toLowerCase(Locale.ROOT))
              || text.chars().allMatch(c -> c >= '0' && c <= '9');
      default ->
          text.chars().noneMatch(c -> c <= ' ' || "?#\\".indexOf(c) >= 0)
              && !Urls.isExternal(text)
              && !Inventory.isText(text)
              && Permalink.unknownToken(scalar).isEmpty()
              && Permalink.fault(Permalink.normalise(Urls.decode(text))).isEmpty();
    };
  }

  private static Problem ownValue(String key, String name, Node value) {
    String typed =
        value instanceof Scalar scalar
            ? "\"" + scalar.shown() + "\""
            : value instanceof Sequence ? "a list" : "a record";
    String is =
        switch (name) {
          case "date" -> " is no date";
          case "pinned" -> " is neither true nor false";
          default -> " is no path";
        };
    String example =
        switch (name) {
          case "date" -> "date: 2024-03-01";
          case "pinned" -> "pinned: true";
          default -> "permalink: /about/us/";
        };
    return Problem.warning(
            "key-own-value",
            value.place(),
            typed + is + ", so \"" + key + "\" is kept as a value of your own")
        .withHint("put it under params: if it is one, else type " + example);
  }

  /** Makes a key one of the author's own values. */
  private void keep(String key) {
    Mapping.Entry entry = entries.remove(key);
    if (entry != null) {
      Map<String, Mapping.Entry> params = new LinkedHashMap<>();
      if (value(HeadKeys.PARAMS) instanceof Mapping own) {
        params.putAll(own.entries());
      }
      params.putIfAbsent(key, entry);
      Mapping all = new Mapping(entry.place(), params);
      entries.put(HeadKeys.PARAMS, new Mapping.Entry(entry.place(), all));
    }
  }

  private void category(String folders) {
    if (folders.isEmpty()) {
      return;
    }
    List<Node> items = new ArrayList<>();
    for (String name : folders.split("/")) {
      items.add(new Scalar(typed.place(), name, false));
    }
    Node own = value(Taxonomy.CATEGORIES);
    if (own instanceof Sequence sequence) {
      items.addAll(sequence.items());
    } else if (own instanceof Scalar scalar && !scalar.isNull()) {
      for (String word : scalar.text().strip().split("\\s*,\\s*|\\s+")) {
        items.add(new Scalar(scalar.place(), word, scalar.plain()));
      }
    }
    Sequence all = new Sequence(typed.place(), items);
    entries.put(Taxonomy.CATEGORIES, new Mapping.Entry(typed.place(), all));
  }

  /** In Jekyll the folders around {@code _posts} are categories. */
  private static String category(Inventory.Source source) {
    String root = source.root();
    boolean folder =
        source.texts().found()
            && source.texts().pattern().endsWith("*/_posts")
            && root.endsWith("/_posts");
    return folder ? root.substring(0, root.length() - "/_posts".length()) : "";
  }

  private Node value(String key) {
    return Optional.ofNullable(entries.get(key))
        .map(Mapping.Entry::value)
        .orElseGet(() -> new Scalar(typed.place(), "", true));
  }

  private static boolean is(Node node, String... values) {
    return node instanceof Scalar scalar && List.of(values).contains(scalar.text().strip());
  }

  private void put(String key, String value, Place place) {
    entries.put(key, new Mapping.Entry(place, new Scalar(place, value, true)));
  }
}
