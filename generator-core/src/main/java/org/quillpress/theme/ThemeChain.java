package org.quillpress.theme;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.quillpress.files.SourceTree;
import org.quillpress.problem.Nearest;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/**
 * The trees in which the files of a theme are looked up, and the settings that they offer.
 *
 * @param layers the site's own folder, the theme, the themes that it extends, {@code base}
 */
record ThemeChain(String name, List<Layer> layers, List<ThemeSetting> settings) {
  private static final String BASE = "base";

  static ThemeChain of(ThemeSources sources, String name, Place namedAt, Problems problems)
      throws IOException {
    List<Layer> layers = new ArrayList<>();
    Map<String, ThemeSetting> settings = new LinkedHashMap<>();
    Layer site = new Layer(Layer.SITE, sources.site());
    Manifest own = add(site, sources, layers, settings, problems);
    if (!own.parent().isEmpty()) {
      String message = "the site's own folder cannot extend a theme";
      Problem problem = Problem.warning("theme-key", own.parentPlace(), message);
      problems.add(problem.withHint("name the theme in site.yaml"));
    }
    Set<String> seen = new LinkedHashSet<>();
    String next = name;
    Place place = namedAt;
    String loaded = "";
    while (!next.isEmpty()) {
      if (!seen.add(next)) {
        String round = String.join(" → ", seen) + " → " + next;
        problems.add(
            Problem.error("theme-cycle", place, "themes extend each other in a circle: " + round)
                .withHint("remove extends: from one of them"));
        break;
      }
      if (!sources.themes().containsKey(next) && !next.equals(BASE)) {
        problems.add(unknown(next, place, sources.themes().keySet()));
        break;
      }
      loaded = loaded.isEmpty() ? next : loaded;
      Manifest manifest = add(layer(next, sources), sources, layers, settings, problems);
      next = manifest.parent();
      place = manifest.parentPlace();
    }
    if (!seen.contains(BASE)) {
      add(layer(BASE, sources), sources, layers, settings, problems);
    }
    return new ThemeChain(loaded.isEmpty() ? BASE : loaded, layers, List.copyOf(settings.values()));
  }

  private static Layer layer(String name, ThemeSources sources) {
    SourceTree tree = sources.themes().get(name);
    if (tree == null) {
      throw new IllegalArgumentException("sources have no theme " + name);
    }
    return new Layer("themes/" + name + "/", tree);
  }

  private static Manifest add(
      Layer layer,
      ThemeSources sources,
      List<Layer> layers,
      Map<String, ThemeSetting> settings,
      Problems problems)
      throws IOException {
    layers.add(layer);
    Manifest manifest = Manifest.read(layer, sources.yaml(), problems);
    manifest.settings().forEach(settings::putIfAbsent);
    return manifest;
  }

  private static Problem unknown(String name, Place place, Set<String> names) {
    String near = Nearest.hint(name, names);
    String all = "themes are " + String.join(", ", new TreeSet<>(names));
    return Problem.error("theme-unknown", place, "there is no theme \"" + name + "\"")
        .withHint(near.isEmpty() ? all : near + " " + all);
  }
}
