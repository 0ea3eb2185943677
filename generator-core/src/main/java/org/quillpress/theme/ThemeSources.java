package org.quillpress.theme;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.quillpress.files.SourceTree;

/**
 * Where the files of themes come from.
 *
 * @param site the site's own {@code theme/} folder, whose files win over all others; an empty tree
 *     if there is none
 * @param themes the tree of a theme, by the theme's name; {@code base} must be there
 * @param names all names for which {@code themes} has a tree, for messages
 * @param yaml reads {@code theme.yaml} and {@code labels/*.yaml}
 */
public record ThemeSources(
    SourceTree site,
    Function<String, Optional<SourceTree>> themes,
    List<String> names,
    YamlReader yaml) {
  /** Checks its parts and copies the list. */
  public ThemeSources {
    requireNonNull(site, "site");
    requireNonNull(themes, "themes");
    requireNonNull(yaml, "yaml");
    names = List.copyOf(names);
  }
}
