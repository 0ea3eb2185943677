package org.quillpress.content;

import java.util.List;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.model.Language;
import org.quillpress.model.Story;
import org.quillpress.problem.Problems;

/**
 * What becomes of the front matter of a file before its values have types: its keys get their
 * names, defaults are laid below it, a schema is held against it. Thread-safe.
 */
record HeadRules(HeadKeys keys, ByPath<Mapping> defaults, ByPath<Schema> schemas) {
  /** Front matter by its keys' names. */
  Mapping named(Mapping typed, Problems problems) {
    return keys.named(typed, problems);
  }

  /** A file's front matter with its defaults below it. */
  Mapping complete(Mapping named, Inventory.Source source, Story.Kind kind) {
    return defaults.isEmpty()
        ? named
        : Defaults.under(named, defaults.of(source.file().path(), language(source), kind));
  }

  /** Tells what complete front matter lacks; the terms that must be known come back. */
  List<Schema.Reference> check(
      Mapping head, Inventory.Source source, Story.Kind kind, Problems problems) {
    String file = source.file().path();
    return schemas.isEmpty()
        ? List.of()
        : Schema.check(head, file, schemas.of(file, language(source), kind), problems);
  }

  private static String language(Inventory.Source source) {
    Language language = source.named().language();
    return language == null ? "" : language.code();
  }
}
