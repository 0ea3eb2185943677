package org.quillpress.check;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quillpress.theme.Layer;
import org.quillpress.theme.TemplateHtml;

/** The templates of a theme and those that it inherits. */
final class TypedTemplates {
  private static final List<String> KINDS = List.of("layouts", "partials", "shortcodes");

  private final Map<String, TypedFile> own = new TreeMap<>();
  private final Map<String, TypedFile> inherited = new TreeMap<>();
  private final Map<String, Set<TemplateHtml.Spot>> spots = new TreeMap<>();
  private boolean dynamic;

  private TypedTemplates() {}

  /** Reads the templates of a theme, the first of the layers, and of those that it extends. */
  static TypedTemplates read(List<Layer> layers) throws IOException {
    TypedTemplates templates = new TypedTemplates();
    for (Layer layer : layers) {
      for (String kind : KINDS) {
        Map<String, TypedFile> found = TypedFile.below(layer, kind, ".mustache");
        boolean first = layer.equals(layers.get(0));
        found.forEach((first ? templates.own : templates.inherited)::putIfAbsent);
      }
    }
    Map<String, TypedFile> all = new TreeMap<>(templates.inherited);
    all.putAll(templates.own);
    for (TypedFile file : all.values()) {
      TemplateHtml.of(file.text(), TemplateHtml.Spot.TEXT).includes().forEach(templates::include);
    }
    return templates;
  }

  private void include(TemplateHtml.Include include) {
    dynamic |= include.dynamic();
    spots
        .computeIfAbsent(include.name(), any -> EnumSet.noneOf(TemplateHtml.Spot.class))
        .add(include.spot());
  }

  /** The theme's own, by path. */
  Map<String, TypedFile> own() {
    return own;
  }

  /** What a template stands in the place of. */
  @Nullable TypedFile inherited(String path) {
    return inherited.get(path);
  }

  /** The names of all that templates include or fill the blocks of. */
  Set<String> included() {
    return spots.keySet();
  }

  /** Whether values name partials, so that any may be included. */
  boolean dynamic() {
    return dynamic;
  }

  /** The names of the theme's own layouts that no other fills the blocks of. */
  List<String> layouts() {
    return own.values().stream()
        .filter(file -> file.path().startsWith("layouts/"))
        .map(TypedFile::name)
        .filter(name -> !spots.containsKey(name))
        .toList();
  }

  /** The HTML of a template, read as it is included. */
  TemplateHtml html(TypedFile file) {
    Set<TemplateHtml.Spot> in = spots.getOrDefault(file.name(), Set.of());
    boolean partial = file.path().startsWith("partials/") && in.size() == 1;
    return TemplateHtml.of(file.text(), partial ? in.iterator().next() : TemplateHtml.Spot.TEXT);
  }
}
