package org.quillpress.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quillpress.files.SourceFile;
import org.quillpress.files.TextFile;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.FrontMatter;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Sequence;
import org.quillpress.model.Language;
import org.quillpress.model.Story;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** Reads what {@code site.yaml} and the files of folders say of the front matter of other files. */
final class FolderRules {
  private static final Spellings KEYS = Spellings.of(FolderKeys.ALL, List.of());
  private static final Spellings DEFAULTS = Spellings.of(SettingsKeys.DEFAULTS, List.of());
  private static final Spellings SCHEMA = Spellings.of(SettingsKeys.SCHEMA, List.of());

  /** Reads the value of a rule. */
  private interface Reader<T> {
    @Nullable T read(Node node);
  }

  private final HeadKeys keys;
  private final Problems problems;
  private final SchemaReader schemas;

  FolderRules(HeadKeys keys, SchemaReader schemas, Problems problems) {
    this.keys = keys;
    this.schemas = schemas;
    this.problems = problems;
  }

  /** Whether a file speaks for the folder in which it lies. */
  static boolean isFolderFile(String path) {
    int slash = path.lastIndexOf('/');
    return path.startsWith("_index.", slash + 1) || path.startsWith("_section.", slash + 1);
  }

  /**
   * Reads the rules of a site.
   *
   * @param sources all stories and pages
   */
  HeadRules read(Configuration configuration, List<Inventory.Source> sources) throws IOException {
    Map<String, Fields> folders = new LinkedHashMap<>();
    List<Inventory.Source> speaking = new ArrayList<>();
    for (Inventory.Source source : sources) {
      if (isFolderFile(source.file().path())) {
        speaking.add(source);
      }
    }
    // _index.md before _index.fr.md, where fr is no language of the site
    speaking.sort(
        Comparator.comparingInt((Inventory.Source source) -> dots(source.file().path()))
            .thenComparing(source -> source.file().path()));
    for (Inventory.Source source : speaking) {
      folder(source, folders);
    }
    ByPath<Schema> asked =
        new ByPath<>(rules(configuration.schema(), SCHEMA, "keys", schemas::read));
    folders.forEach((folder, fields) -> put(asked, folder, fields, "schema", schemas::read));
    Set<String> own = new HashSet<>();
    asked.all().forEach(schema -> own.addAll(schema.fields().keySet()));
    HeadKeys known = keys.with(own);
    Reader<Mapping> values = node -> values(node, known);
    ByPath<Mapping> defaults =
        new ByPath<>(rules(configuration.defaults(), DEFAULTS, "values", values));
    folders.forEach((folder, fields) -> put(defaults, folder, fields, "defaults", values));
    reportUnused(asked, sources);
    reportUnused(defaults, sources);
    return new HeadRules(known, defaults, asked);
  }

  private static <T> void put(
      ByPath<T> into, String folder, Fields fields, String key, Reader<T> reader) {
    fields.node(key).map(reader::read).ifPresent(value -> into.put(folder, value));
  }

  private <T> List<ByPath.Rule<T>> rules(
      Optional<Node> typed, Spellings parts, String part, Reader<T> reader) {
    List<ByPath.Rule<T>> rules = new ArrayList<>();
    if (typed.isPresent() && typed.get() instanceof Sequence list) {
      for (Node item : list.items()) {
        if (item instanceof Mapping map) {
          rule(parts.fields(map, problems), map, part, reader, rules);
        } else {
          problems.add(form(item, part));
        }
      }
    } else if (typed.isPresent() && typed.get() instanceof Mapping map) {
      T value = reader.read(map);
      if (value != null) {
        rules.add(new ByPath.Rule<>(PathPattern.of(""), null, map.place(), value));
      }
    } else {
      typed.ifPresent(node -> problems.add(form(node, part)));
    }
    return rules;
  }

  private static Problem form(Node node, String part) {
    return Problem.error("key-type", node.place(), "a rule for files must be keys with values")
        .withHint("type a list such as - {path: stories/2024, " + part + ": {…}}");
  }

  private <T> void rule(
      Fields rule, Mapping map, String part, Reader<T> reader, List<ByPath.Rule<T>> rules) {
    Optional<Node> content = rule.node(part);
    if (content.isEmpty()) {
      problems.add(
          Problem.error("rule-empty", map.place(), "the rule has no \"" + part + "\"")
              .withHint("type a rule such as - {path: stories/2024, " + part + ": {…}}"));
      return;
    }
    Fields scope = rule.map("scope").map(record -> DEFAULTS.fields(record, problems)).orElse(rule);
    String path = scope.text("path").orElse("");
    Story.Kind kind = kind(scope);
    T value = reader.read(content.get());
    if (value != null) {
      rules.add(
          new ByPath.Rule<>(
              PathPattern.of(path), kind, scope.place("path").orElse(map.place()), value));
    }
  }

  private Story.@Nullable Kind kind(Fields scope) {
    String typed = scope.text("kind").orElse("");
    switch (typed) {
      case "":
        return null;
      case "stories", "story", "posts", "post":
        return Story.Kind.STORY;
      case "pages", "page":
        return Story.Kind.PAGE;
      default:
        new Values(scope, problems)
            .error(
                "key-value",
                "kind",
                "\"" + typed + "\" is not a kind of file",
                "known are stories, pages");
        return null;
    }
  }

  private @Nullable Mapping values(Node node, HeadKeys known) {
    if (node instanceof Mapping map) {
      return known.named(map, problems);
    }
    problems.add(
        Problem.error("key-type", node.place(), "defaults must be keys with values")
            .withHint("type lines such as author: ada below it, indented"));
    return null;
  }

  private void folder(Inventory.Source source, Map<String, Fields> folders) throws IOException {
    String file = source.file().path();
    Problems own = new Problems();
    Optional<String> text = TextFile.read(source.file(), own);
    FrontMatter front = text.map(t -> FrontMatter.read(file, t, own)).orElse(null);
    if (front == null || front.broken()) {
      problems.addAll(own.list());
      return;
    }
    String folder = file.substring(0, Math.max(0, file.lastIndexOf('/')));
    Language language = source.named().language();
    Fields fields = new Fields(KEYS.sort(front.head()).known(), problems);
    if (folders.putIfAbsent(ByPath.key(folder, language == null ? "" : language.code()), fields)
        != null) {
      problems.add(
          Problem.warning(
                  "folder-twice", Place.of(file), "another file speaks for this folder already")
              .withHint("put both into one file, _index.md"));
    }
  }

  private static int dots(String path) {
    return (int) path.substring(path.lastIndexOf('/') + 1).chars().filter(c -> c == '.').count();
  }

  /** What a file says of the texts below its folder. */
  static Optional<Account> account(SourceFile file) throws IOException {
    Problems own = new Problems();
    return TextFile.read(file, own)
        .map(text -> KEYS.sort(FrontMatter.read(file.path(), text, own).head()).known())
        .map(known -> new Account(Accounts.ofFolder(known), List.of()));
  }

  /** All folders that hold texts. */
  private static Set<String> folders(List<Inventory.Source> sources) {
    Set<String> folders = new TreeSet<>();
    for (Inventory.Source source : sources) {
      String path = source.file().path();
      for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
        folders.add(path.substring(0, slash));
      }
    }
    return folders;
  }

  /** A pattern at which no file lies is most likely a slip. */
  private <T> void reportUnused(ByPath<T> rules, List<Inventory.Source> sources) {
    for (ByPath.Rule<T> rule : rules.rules()) {
      boolean used = sources.stream().anyMatch(source -> rule.path().fits(source.file().path()));
      if (!used && !sources.isEmpty()) {
        problems.add(
            Problem.warning(
                    "path-unmatched",
                    rule.place(),
                    "no story or page lies at \"" + rule.path() + "\"")
                .withHint(
                    Nearest.hint(
                        rule.path().toString(),
                        folders(sources),
                        "type a path from the folder that holds site.yaml, such as"
                            + " stories/2024")));
      }
    }
  }
}
