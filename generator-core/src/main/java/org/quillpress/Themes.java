package org.quillpress;

import java.util.Map;
import org.quillpress.files.MapSource;
import org.quillpress.files.SourceTree;
import org.quillpress.frontmatter.Mapping;
import org.quillpress.frontmatter.Yaml;
import org.quillpress.theme.ThemeSources;

/** Where the files of themes come from, their YAML read as that of texts is. */
final class Themes {
  private Themes() {}

  /** Of a site, whose own folder wins over all themes. */
  static ThemeSources of(SourceTree site, Map<String, SourceTree> themes) {
    return new ThemeSources(
        site,
        themes,
        (file, text, problems) ->
            Yaml.mapping(file, text, 1, problems).map(Mapping::values).orElse(Map.of()));
  }

  /** Without a site. */
  static ThemeSources of(Map<String, SourceTree> themes) {
    return of(MapSource.of(Map.of()), themes);
  }
}
