package org.quillpress.theme;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Problems;

/** All layouts and partials of a theme, of each the one that wins. */
final class Templates {
  static final String SUFFIX = ".mustache";

  private final Map<String, Template> layouts;
  private final Map<String, Template> partials;
  private final Map<String, Template> shortcodes;
  private final SharedPartials shared = new SharedPartials(this);

  private Templates(
      Map<String, Template> layouts,
      Map<String, Template> partials,
      Map<String, Template> shortcodes) {
    this.layouts = layouts;
    this.partials = partials;
    this.shortcodes = shortcodes;
  }

  static Templates read(List<Layer> layers, Problems problems) throws IOException {
    return new Templates(
        folder(layers, "layouts", problems),
        folder(layers, "partials", problems),
        folder(layers, "shortcodes", problems));
  }

  private static Map<String, Template> folder(List<Layer> layers, String folder, Problems problems)
      throws IOException {
    Map<String, Template> found = new TreeMap<>();
    for (ThemeFile file : ThemeFile.nearest(layers, folder, problems).values()) {
      if (!file.path().endsWith(SUFFIX)) {
        Problem problem =
            Problem.warning("theme-file", Place.of(file.place()), "the file is not a template");
        problems.add(problem.withHint("templates end in " + SUFFIX));
        continue;
      }
      String text = file.text(problems);
      TagScanner scanner = new TagScanner(file.place(), text, problems);
      List<Tag> tags = scanner.scan();
      String code = tags == null ? "" : scanner.stripped();
      List<Tag> known = tags == null ? List.of() : tags;
      Template template = new Template(file.path(), file.place(), text, code, known);
      found.put(file.name(folder, SUFFIX), template);
    }
    return found;
  }

  NavigableSet<String> layoutNames() {
    return new TreeSet<>(layouts.keySet());
  }

  NavigableSet<String> partialNames() {
    return new TreeSet<>(partials.keySet());
  }

  /** The files that were read, by their paths for problems. */
  Set<String> sources() {
    Set<String> sources = new TreeSet<>();
    layouts.values().forEach(template -> sources.add(template.file()));
    partials.values().forEach(template -> sources.add(template.file()));
    shortcodes.values().forEach(template -> sources.add(template.file()));
    return sources;
  }

  SharedPartials shared() {
    return shared;
  }

  /** All shortcodes, by their names. */
  Map<String, Template> shortcodes() {
    return shortcodes;
  }

  /** The template at a path such as {@code partials/card.mustache}. */
  @Nullable Template at(String path) {
    int slash = path.indexOf('/');
    String name = path.substring(slash + 1, path.length() - SUFFIX.length());
    return switch (path.substring(0, slash)) {
      case "layouts" -> layouts.get(name);
      case "shortcodes" -> shortcodes.get(name);
      default -> partials.get(name);
    };
  }

  @Nullable Template layout(String name) {
    return layouts.get(name);
  }

  @Nullable Template partial(String name) {
    return partials.get(name);
  }

  /** What {@code <name} fills the blocks of: a layout, else a partial. */
  @Nullable Template parent(String name) {
    Template layout = layouts.get(name);
    return layout == null ? partials.get(name) : layout;
  }
}
