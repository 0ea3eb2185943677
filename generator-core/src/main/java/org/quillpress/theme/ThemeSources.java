package org.quillpress.theme;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.quillpress.files.SourceTree;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problems;

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

  /**
   * The file that a theme has at a path: its own, or that of the nearest theme that it extends.
   *
   * @throws IOException if a folder cannot be read
   */
  public Optional<ThemeFile> file(String theme, String path) throws IOException {
    for (Layer layer : ThemeChain.of(this, theme, Place.SITE, new Problems()).layers()) {
      Optional<ThemeFile> file = ThemeFile.in(layer, path);
      if (file.isPresent()) {
        return file;
      }
    }
    return Optional.empty();
  }
}
