package org.quillpress;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.quillpress.files.Readings;
import org.quillpress.files.SourceTree;
import org.quillpress.files.WithoutFolders;

/**
 * All that a site is read from.
 *
 * @param site its own source
 * @param themes by name
 */
record SourceTrees(SourceTree site, Map<String, SourceTree> themes) {
  /** By which name the readings know the site's own source. */
  static final String SITE = "site";

  /** Copies the map. */
  SourceTrees {
    themes = Map.copyOf(themes);
  }

  /** The same; the listings of the source have nothing of some of its folders. */
  SourceTrees without(Set<String> folders) {
    return new SourceTrees(WithoutFolders.of(site, folders), themes);
  }

  /** The same; what is asked of them is noted. */
  SourceTrees notedIn(Readings readings) {
    Map<String, SourceTree> noted = new HashMap<>();
    themes.forEach((name, tree) -> noted.put(name, readings.noted("themes/" + name, tree)));
    return new SourceTrees(readings.noted(SITE, site), noted);
  }
}
