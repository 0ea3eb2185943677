package org.quillpress.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quillpress.files.TextFile;
import org.quillpress.frontmatter.Fields;
import org.quillpress.frontmatter.FrontMatter;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Node;
import org.quillpress.frontmatter.Sequence;
import org.quillpress.model.Story;
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

  /** Defaults and schemas that hold for the sources of a site. */
  record Rules(ByPath<Mapping> defaults, ByPath<Schema> schemas) {
    /** A file's front matter with its defaults below it. */
    Mapping lay(Mapping head, String file, Story.Kind kind) {
      return Defaults.under(head, defaults.of(file, kind));
    }

    /** Tells what a file's front matter lacks; the terms that must be known come back. */
    List<Schema.Reference> check(Mapping head, String file, Story.Kind kind, Problems problems) {
      return Schema.check(head, file, schemas.of(file, kind), problems);
    }
  }

  Rules read(Configuration configuration, List<Inventory.Source> sources) throws IOException {
    Rules rules =
        new Rules(
            new ByPath<>(rules(configuration.defaults(), DEFAULTS, "values", this::values)),
            new ByPath<>(rules(configuration.schema(), SCHEMA, "keys", schemas::read)));
    reportUnused(rules.defaults(), sources);
    reportUnused(rules.schemas(), sources);
    for (Inventory.Source source : sources) {
      if (isFolderFile(source.file().path())) {
        folder(source, rules);
      }
    }
    return rules;
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
    return Problem.error("key-type", node.place(), "a rule for files must be a record")
        .withHint("type a list such as - {path: stories/2024, " + part + ": {…}}");
  }

  private <T> void rule(
      Fields rule, Mapping map, String part, Reader<T> reader, List<ByPath.Rule<T>> rules) {
    Optional<Node> content = rule.node(part);
    if (content.isEmpty()) {
      problems.add(
          Problem.error("rule-empty", map.place(), "the rule has no \"" + part + "\"")
              .withHint("type a record such as {path: stories/2024, " + part + ": {…}}"));
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

  private @Nullable Mapping values(Node node) {
    if (node instanceof Mapping map) {
      return keys.named(map, problems);
    }
    problems.add(
        Problem.error("key-type", node.place(), "defaults must be keys with values")
            .withHint("write lines such as author: ada below it, indented"));
    return null;
  }

  private void folder(Inventory.Source source, Rules rules) throws IOException {
    String file = source.file().path();
    String folder = file.substring(0, Math.max(0, file.lastIndexOf('/')));
    Problems own = new Problems();
    Optional<String> text = TextFile.read(source.file(), own);
    FrontMatter front = text.map(t -> FrontMatter.read(file, t, own)).orElse(null);
    if (front == null || front.broken()) {
      problems.addAll(own.list());
      return;
    }
    Fields fields = new Fields(KEYS.sort(front.head()).known(), problems);
    fields
        .node("defaults")
        .map(this::values)
        .ifPresent(values -> rules.defaults().put(folder, values));
    fields
        .node("schema")
        .map(schemas::read)
        .ifPresent(schema -> rules.schemas().put(folder, schema));
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
                    "type a path from the folder that holds site.yaml, such as stories/2024"));
      }
    }
  }
}
