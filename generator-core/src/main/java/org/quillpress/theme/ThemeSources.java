package org.quillpress.theme;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.quillpress.files.SourceTree;

/**
 * Where the files of themes come from.
 *
 * @param site the site's own {@code theme/} folder, whose files win over all others; an empty tree
 *     if there is none
 * @param themes the trees of themes by their names; {@code base} must be there
 * @param yaml reads {@code theme.yaml} and {@code labels/*.yaml}
 */
public record ThemeSources(SourceTree site, Map<String, SourceTree> themes, YamlReader yaml) {
  /** Checks its parts and copies the map. */
  public ThemeSources {
    requireNonNull(site, "site");
    requireNonNull(yaml, "yaml");
    themes = Map.copyOf(themes);
  }
}
